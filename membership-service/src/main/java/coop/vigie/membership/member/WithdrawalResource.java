package coop.vigie.membership.member;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.member.CancelShares.Cancelled;
import coop.vigie.membership.member.Drafts.CancellationDraft;
import coop.vigie.membership.member.Drafts.ReimbursementDraft;
import coop.vigie.membership.member.Drafts.RenunciationDraft;
import coop.vigie.membership.member.Drafts.ValuationDraft;
import coop.vigie.membership.member.Drafts.WithdrawalDraft;
import coop.vigie.membership.member.MemberViews.ListView;
import coop.vigie.membership.member.WithdrawalView.ExitEventView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Exits",
        description = "Withdrawal, exclusion, death, dissolution: the queue under the floor, the value, the payment")
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
class WithdrawalResource {

    private final RequestExit request;
    private final RenounceExit renounce;
    private final CancelShares cancel;
    private final SettleExit settle;
    private final ListWithdrawals list;

    WithdrawalResource(
            RequestExit request, RenounceExit renounce, CancelShares cancel, SettleExit settle, ListWithdrawals list) {
        this.request = request;
        this.renounce = renounce;
        this.cancel = cancel;
        this.settle = settle;
        this.list = list;
    }

    @GET
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "listWithdrawals",
            summary = "Read the queue of exits",
            description =
                    "In the order of the requests, with what the floor holds back of each; for an authority, its own alone, at their places in the queue of all.")
    public ListView<WithdrawalView> list(@PathParam("id") String id) {
        return new ListView<>(list.handle(id));
    }

    @GET
    @Path("/{withdrawal}")
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "getWithdrawal",
            summary = "Read an exit",
            description = "By the cooperative, or by the member that leaves.")
    public WithdrawalView get(@PathParam("id") String id, @PathParam("withdrawal") String withdrawal) {
        return list.one(id, uuid(withdrawal));
    }

    @GET
    @Path("/{withdrawal}/timeline")
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "readExitTimeline",
            summary = "Read what happened to an exit",
            description = "Each step with its facts, who recorded it and when.")
    public ListView<ExitEventView> timeline(@PathParam("id") String id, @PathParam("withdrawal") String withdrawal) {
        return new ListView<>(list.timeline(id, uuid(withdrawal)));
    }

    @POST
    @Idempotent(required = true)
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "requestExit",
            summary = "Ask to leave, or record an exclusion",
            description =
                    "At its place in the queue; the member keeps its vote until the exit takes effect. The cooperative records any exit; an authority asks for its own withdrawal.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "201", responseDescription = "Created")
    public Response request(@PathParam("id") String id, WithdrawalDraft draft) {
        Withdrawal w = request.handle(id, draft);
        return Response.created(URI.create("/membership/v1/cooperatives/" + id + "/withdrawals/" + w.id()))
                .entity(list.view(w))
                .build();
    }

    @POST
    @Path("/{withdrawal}/renunciation")
    @Idempotent(required = true)
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "renounceExit",
            summary = "Take a request to leave back",
            description =
                    "As long as no movement has cancelled the shares: by the member for its own withdrawal, by the cooperative for any exit that it recorded.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200", responseDescription = "Done")
    public Response renounce(
            @PathParam("id") String id, @PathParam("withdrawal") String withdrawal, RenunciationDraft draft) {
        return Response.ok(list.view(renounce.handle(id, uuid(withdrawal), draft)))
                .build();
    }

    @POST
    @Path("/{withdrawal}/cancellation")
    @Idempotent(required = true)
    @Operation(
            operationId = "cancelShares",
            summary = "Let the exit take effect",
            description =
                    "The shares are cancelled as far as the floor (M-14) allows; a passive breach of the ceiling is a warning with its remedies (M-05), never a refusal.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200", responseDescription = "Done")
    public Response cancel(
            @PathParam("id") String id, @PathParam("withdrawal") String withdrawal, CancellationDraft draft) {
        Cancelled cancelled = cancel.handle(id, uuid(withdrawal), draft);
        return Response.ok(list.view(cancelled)).build();
    }

    @POST
    @Path("/{withdrawal}/valuation")
    @Idempotent(required = true)
    @Operation(
            operationId = "valueExit",
            summary = "Set the value on approved accounts",
            description = "The nominal less the part of the losses, by the statutory method (M-15, M-16).")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200", responseDescription = "Done")
    public Response value(
            @PathParam("id") String id, @PathParam("withdrawal") String withdrawal, ValuationDraft draft) {
        return Response.ok(list.view(settle.value(id, uuid(withdrawal), draft))).build();
    }

    @POST
    @Path("/{withdrawal}/reimbursements")
    @Idempotent(required = true)
    @Operation(
            operationId = "reimburseExit",
            summary = "Record a reimbursement",
            description = "In one or several payments, never more than is due.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200", responseDescription = "Done")
    public Response reimburse(
            @PathParam("id") String id, @PathParam("withdrawal") String withdrawal, ReimbursementDraft draft) {
        return Response.ok(list.view(settle.reimburse(id, uuid(withdrawal), draft)))
                .build();
    }

    @POST
    @Path("/{withdrawal}/prescription")
    @Idempotent(required = true)
    @Operation(
            operationId = "prescribeExit",
            summary = "Note that the claim is prescribed",
            description = "Five years after it became due.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200", responseDescription = "Done")
    public Response prescribe(@PathParam("id") String id, @PathParam("withdrawal") String withdrawal) {
        return Response.ok(list.view(settle.prescribe(id, uuid(withdrawal)))).build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw WithdrawalStore.unknown(text);
        }
    }
}
