package coop.vigie.catalogue.deployment;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By whom and where a platform is used. */
@Path("/platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deployments")
class AdoptionResource {

    private final AdoptionStore store;
    private final DeploymentStore deployments;

    AdoptionResource(AdoptionStore store, DeploymentStore deployments) {
        this.store = store;
        this.deployments = deployments;
    }

    /** A number of organisations. */
    @Schema(name = "AdoptionCount")
    record CountView(String value, String name, long organisations) {}

    /** Adoption. */
    @Schema(name = "Adoption", description = "How much a platform is used; only confirmed deployments count")
    record AdoptionView(
            String platform,
            @Schema(description = "Organisations with a confirmed deployment") long usedBy,
            @Schema(description = "Deployments by state, confirmed or not") List<AdoptionStore.CountRow> deployments,
            List<CountView> byKind,
            @Schema(description = "By each territory of any level") List<CountView> byTerritory,
            @Schema(description = "Deployments confirmed at the end of each month, from what happened to them")
                    List<AdoptionStore.MonthRow> overTime) {}

    @GET
    @Path("/{id}/adoption")
    @PublicRead
    @Operation(
            operationId = "getAdoption",
            summary = "How much a platform is used, by kind of organisation, territory and month")
    public AdoptionView adoption(@PathParam("id") String id) {
        if (!deployments.isListed(id)) {
            throw Refusal.notFound(Text.of(
                    "Aucune plateforme publiée n'a l'identifiant « " + id + " ».",
                    "No published platform has the id \"" + id + "\"."));
        }
        return new AdoptionView(
                id,
                store.organisations(id),
                store.byState(id),
                store.byKind(id).stream()
                        .map(c -> new CountView(c.value(), null, c.count()))
                        .toList(),
                store.byTerritory(id).stream()
                        .map(c -> new CountView(c.value(), name(c.value()), c.count()))
                        .toList(),
                store.overTime(id));
    }

    private static String name(String territory) {
        return Territories.load().find(territory).map(Territory::name).orElse(null);
    }
}
