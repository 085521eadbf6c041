package coop.vigie.membership.liquidation;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.liquidation.LiquidationDrafts.ClosingDraft;
import coop.vigie.membership.liquidation.LiquidationDrafts.DissolutionDraft;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}/dissolution")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dissolution", description = "The end of a cooperative: dissolution, reimbursement of the shares, surplus")
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
class LiquidationResource {

    private final CooperativeStore cooperatives;
    private final LiquidationStore store;
    private final DissolveCooperative dissolve;
    private final CloseLiquidation close;

    LiquidationResource(
            CooperativeStore cooperatives,
            LiquidationStore store,
            DissolveCooperative dissolve,
            CloseLiquidation close) {
        this.cooperatives = cooperatives;
        this.store = store;
        this.dissolve = dissolve;
        this.close = close;
    }

    @GET
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "getDissolution",
            summary = "Read how a cooperative ends",
            description = "What a legal notice would say of it; 404 while the cooperative lives.")
    public LiquidationView get(@PathParam("id") String id) {
        return view(cooperatives.require(id));
    }

    @POST
    @Idempotent(required = true)
    @Operation(
            operationId = "dissolveCooperative",
            summary = "Dissolve a cooperative",
            description =
                    "No subscription, transfer, exit or change of statutes from then on; the exits asked for lapse. Earlier exits are settled, unpaid shares called, and transmissions by law entered.")
    @APIResponseSchema(value = LiquidationView.class, responseCode = "201", responseDescription = "Created")
    public Response dissolution(@PathParam("id") String id, DissolutionDraft draft) {
        Cooperative dissolved = dissolve.handle(id, draft);
        return Response.created(URI.create("/membership/v1/cooperatives/" + id + "/dissolution"))
                .entity(view(dissolved))
                .build();
    }

    @POST
    @Path("/closing")
    @Idempotent(required = true)
    @Operation(
            operationId = "closeLiquidation",
            summary = "Close the liquidation",
            description =
                    "Cancels all shares; each member gets what it had paid at most, in proportion where the assets do not reach; the surplus goes to another cooperative or the general interest (article 19 of law 47-1775). Linked movements in both ledgers.")
    @APIResponseSchema(value = LiquidationView.class, responseCode = "200", responseDescription = "Done")
    public Response closing(@PathParam("id") String id, ClosingDraft draft) {
        return Response.ok(LiquidationView.of(close.handle(id, draft))).build();
    }

    private LiquidationView view(Cooperative cooperative) {
        return store.find(cooperative.id())
                .map(l -> LiquidationView.of(cooperative, l, null))
                .orElseThrow(() -> Refusal.notFound(
                        Text.of("Cette coopérative n'est pas dissoute.", "This cooperative is not dissolved.")));
    }
}
