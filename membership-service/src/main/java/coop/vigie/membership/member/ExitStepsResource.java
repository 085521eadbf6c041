package coop.vigie.membership.member;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.member.CancelShares.Cancelled;
import coop.vigie.membership.member.Drafts.AppealDraft;
import coop.vigie.membership.member.Drafts.CancellationDraft;
import coop.vigie.membership.member.Drafts.ReimbursementDraft;
import coop.vigie.membership.member.Drafts.ValuationDraft;
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

/** What the cooperative alone does with an exit. */
@Path("/cooperatives/{id}/withdrawals/{withdrawal}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Exits",
        description = "Withdrawal, exclusion, death, dissolution: the queue under the floor, the value, the payment")
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
class ExitStepsResource {

    private final CancelShares cancel;
    private final SettleExit settle;
    private final NoteAppeal appeal;
    private final ListWithdrawals list;

    ExitStepsResource(CancelShares cancel, SettleExit settle, NoteAppeal appeal, ListWithdrawals list) {
        this.cancel = cancel;
        this.settle = settle;
        this.appeal = appeal;
        this.list = list;
    }

    @POST
    @Path("/cancellation")
    @Idempotent(required = true)
    @Operation(
            operationId = "cancelShares",
            summary = "Let the exit take effect",
            description =
                    "The shares are cancelled as far as the floor (M-14) allows; a passive breach of the ceiling is a warning with its remedies (M-05), never a refusal.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200", responseDescription = "Done")
    public Response cancel(
            @PathParam("id") String id, @PathParam("withdrawal") String withdrawal, CancellationDraft draft) {
        Cancelled cancelled = cancel.handle(id, WithdrawalResource.uuid(withdrawal), draft);
        return Response.ok(list.view(cancelled)).build();
    }

    @POST
    @Path("/valuation")
    @Idempotent(required = true)
    @Operation(
            operationId = "valueExit",
            summary = "Set the value on approved accounts",
            description = "The nominal less the part of the losses, by the statutory method (M-15, M-16).")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200", responseDescription = "Done")
    public Response value(
            @PathParam("id") String id, @PathParam("withdrawal") String withdrawal, ValuationDraft draft) {
        return Response.ok(list.view(settle.value(id, WithdrawalResource.uuid(withdrawal), draft)))
                .build();
    }

    @POST
    @Path("/reimbursements")
    @Idempotent(required = true)
    @Operation(
            operationId = "reimburseExit",
            summary = "Record a reimbursement",
            description = "In one or several payments, never more than is due.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200", responseDescription = "Done")
    public Response reimburse(
            @PathParam("id") String id, @PathParam("withdrawal") String withdrawal, ReimbursementDraft draft) {
        return Response.ok(list.view(settle.reimburse(id, WithdrawalResource.uuid(withdrawal), draft)))
                .build();
    }

    @POST
    @Path("/prescription")
    @Idempotent(required = true)
    @Operation(
            operationId = "prescribeExit",
            summary = "Note that the claim is prescribed",
            description = "Five years after it became due.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200", responseDescription = "Done")
    public Response prescribe(@PathParam("id") String id, @PathParam("withdrawal") String withdrawal) {
        return Response.ok(list.view(settle.prescribe(id, WithdrawalResource.uuid(withdrawal))))
                .build();
    }

    @POST
    @Path("/appeals")
    @Idempotent
    @Operation(
            operationId = "noteAppeal",
            summary = "Note that an exclusion is contested",
            description =
                    "The writ, then the judgment, in the timeline of the exit. The exclusion stands until a movement undoes it.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200", responseDescription = "Done")
    public Response appeal(@PathParam("id") String id, @PathParam("withdrawal") String withdrawal, AppealDraft draft) {
        return Response.ok(list.view(appeal.handle(id, WithdrawalResource.uuid(withdrawal), draft)))
                .build();
    }
}
