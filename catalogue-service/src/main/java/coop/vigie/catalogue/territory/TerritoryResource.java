package coop.vigie.catalogue.territory;

import coop.vigie.catalogue.document.Parameters;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Territories by code, by name, by hierarchy. */
@Path("/territories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Territories", description = "Communes, EPCI, départements and régions by their official geographic code")
class TerritoryResource {

    private static final int MOST_FOUND = 1_000;

    /** A territory. */
    @Schema(name = "Territory", description = "A territory")
    record TerritoryView(
            @Schema(
                            description =
                                    "Unique code; a département that shares its number with a mainland région is written departement-32")
                    String code,
            @Schema(description = "The number as INSEE gives it; the SIREN for an EPCI") String insee,
            @Schema(description = "region, departement, epci, ept, commune, arrondissement or former-commune")
                    String kind,
            String name,
            Integer population,
            String siren,
            @Schema(description = "Codes of the territories that hold all of it, the nearest first")
                    List<String> parents,
            @Schema(description = "For a former commune: the one that took its place") String mergedInto,
            List<String> postalCodes) {

        static TerritoryView of(Territory t) {
            return new TerritoryView(
                    t.code(),
                    t.insee(),
                    t.kind().code(),
                    t.name(),
                    t.population(),
                    t.siren(),
                    t.parents(),
                    t.mergedInto(),
                    t.postalCodes());
        }
    }

    @GET
    @PublicRead
    @Operation(
            operationId = "findTerritories",
            summary = "Find territories by name, or list them",
            description =
                    "Accents, case, hyphens and slips are forgiven; acronyms of large EPCI and postal codes are known."
                            + " Without `q`, all of them by level and code.")
    public Page<TerritoryView> find(
            @QueryParam("q")
                    @Parameter(description = "A name, an acronym, a code or a postal code", example = "armentieres")
                    String q,
            @QueryParam("kind") @Parameter(description = "Only this level") String kind,
            @QueryParam("within") @Parameter(description = "Only what lies in the territory of this code")
                    String within,
            @BeanParam PageQuery query) {
        Parameters.oneOf("kind", kind, Parameters.TERRITORY_KINDS);
        Parameters.territory("within", within);
        int from = query.after().map(p -> Integer.parseInt(p.get(0))).orElse(0);
        Collection<Territory> all = q == null || q.isBlank()
                ? Territories.load().all()
                : Territories.load().search(q, MOST_FOUND);
        List<Territory> wanted = all.stream()
                .filter(t -> kind == null || t.kind().code().equals(kind))
                .filter(t -> within == null || Territories.load().isWithin(t.code(), within))
                .toList();
        List<Integer> places = IntStream.range(
                        Math.min(from, wanted.size()), Math.min(from + query.fetch(), wanted.size()))
                .boxed()
                .toList();
        return query.page(places, place -> List.of(String.valueOf(place + 1)), wanted::size)
                .map(place -> TerritoryView.of(wanted.get(place)));
    }

    @GET
    @Path("/{code}")
    @PublicRead
    @Operation(operationId = "getTerritory", summary = "Read a territory")
    public TerritoryView get(@PathParam("code") String code) {
        return TerritoryView.of(require(code));
    }

    @GET
    @Path("/{code}/ancestors")
    @PublicRead
    @Operation(
            operationId = "listTerritoryAncestors",
            summary = "The territories that hold all of this one, the nearest first")
    public Page<TerritoryView> ancestors(@PathParam("code") String code) {
        require(code);
        return new Page<>(
                Territories.load().ancestors(code).stream()
                        .map(TerritoryView::of)
                        .toList(),
                null,
                null);
    }

    private static Territory require(String code) {
        return Territories.load()
                .find(code)
                .orElseThrow(() -> Refusal.notFound(Text.of(
                        "Aucun territoire n'a le code « " + code + " ».",
                        "No territory has the code \"" + code + "\".")));
    }
}
