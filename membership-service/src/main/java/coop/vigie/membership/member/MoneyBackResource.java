package coop.vigie.membership.member;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Languages;
import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.member.MemberViews.MoneyView;
import coop.vigie.membership.member.MoneyDrafts.MemberReturnDraft;
import coop.vigie.membership.member.MoneyDrafts.MemberReversalDraft;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money of a member without a dossier that goes the other way. */
@Path("/cooperatives/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Money")
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
class MoneyBackResource {

    private final GiveMoneyBack giveBack;
    private final Languages languages;

    MoneyBackResource(GiveMoneyBack giveBack, Languages languages) {
        this.giveBack = giveBack;
        this.languages = languages;
    }

    @POST
    @Path("/returns")
    @Idempotent(required = true)
    @Operation(
            operationId = "returnMemberExcess",
            summary = "Return what a member without a dossier paid in excess",
            description = "In one or several payments, never more than the excess; 409 with what is left to return.")
    @APIResponseSchema(value = MoneyView.class, responseCode = "201", responseDescription = "Created")
    public Response returns(@PathParam("id") String id, MemberReturnDraft draft) {
        return created(giveBack.returnExcess(id, draft));
    }

    @POST
    @Path("/payment-reversals")
    @Idempotent(required = true)
    @Operation(
            operationId = "reverseMemberPayment",
            summary = "Take a payment without a dossier back",
            description =
                    "One that the bank returned or that was recorded by mistake: its exact negative, linked to it, once.")
    @APIResponseSchema(value = MoneyView.class, responseCode = "201", responseDescription = "Created")
    public Response reversals(@PathParam("id") String id, MemberReversalDraft draft) {
        return created(giveBack.reverse(id, draft));
    }

    private Response created(MoneyMovement movement) {
        return Response.status(Response.Status.CREATED)
                .entity(MoneyView.of(movement, languages.current()))
                .build();
    }
}
