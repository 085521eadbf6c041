package coop.vigie.catalogue.members;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The institutions that co-own a platform. */
@Path("/platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platforms")
class MembersResource {

    private final MemberStore store;

    MembersResource(MemberStore store) {
        this.store = store;
    }

    /** An organisation by its id and its name. */
    @Schema(name = "MemberOrganisation")
    record OrganisationView(String id, String name, String kind) {}

    /** A cooperative by its id and its name. */
    @Schema(name = "MemberCooperative")
    record CooperativeView(String id, String name) {}

    /** A member. */
    @Schema(
            name = "InstitutionalMember",
            description = "An institution in the register of members of a cooperative that carries the platform")
    record MemberView(
            OrganisationView organisation,
            CooperativeView cooperative,
            LocalDate memberSince,
            @Schema(description = "Shares held; absent where the member is not a public body") Long shares) {

        static MemberView of(MemberStore.MemberRow row) {
            return new MemberView(
                    new OrganisationView(row.organisation(), row.organisationName(), row.organisationKind()),
                    new CooperativeView(row.cooperative(), row.cooperativeName()),
                    row.memberSince(),
                    row.shares());
        }
    }

    /** How often a platform was chosen. */
    @Schema(name = "Acceptances", description = "How many organisations accepted a platform for a public need")
    record AcceptancesView(String platform, long organisations) {}

    @GET
    @Path("/{id}/acceptances")
    @PublicRead
    @Operation(
            operationId = "getAcceptances",
            summary = "How many organisations accepted a platform for a public need",
            description = "An acceptance is not a use: a deployment is still to be declared and confirmed.")
    public AcceptancesView acceptances(@PathParam("id") String id) {
        requireKnown(id);
        return new AcceptancesView(id, store.acceptances(id));
    }

    @GET
    @Path("/{id}/members")
    @PublicRead
    @Operation(
            operationId = "listMembers",
            summary = "The institutional members of the cooperatives that carry a platform")
    public Page<MemberView> members(@PathParam("id") String id, @BeanParam PageQuery query) {
        requireKnown(id);
        String after = query.after().map(p -> p.get(0)).orElse("");
        return query.page(
                        store.members(id, after, query.fetch()), row -> List.of(row.id()), () -> store.countMembers(id))
                .map(MemberView::of);
    }

    private void requireKnown(String id) {
        if (!store.isKnown(id)) {
            throw Refusal.notFound(Text.of(
                    "Aucune plateforme publiée n'a l'identifiant « " + id + " ».",
                    "No published platform has the id \"" + id + "\"."));
        }
    }
}
