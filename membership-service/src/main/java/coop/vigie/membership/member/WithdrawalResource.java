package coop.vigie.membership.member;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.member.Drafts.RenunciationDraft;
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
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.INSTITUTION_AGENT, Role.ADMIN})
class WithdrawalResource {

    private final RequestExit request;
    private final RenounceExit renounce;
    private final ListWithdrawals list;

    WithdrawalResource(RequestExit request, RenounceExit renounce, ListWithdrawals list) {
        this.request = request;
        this.renounce = renounce;
        this.list = list;
    }

    @GET
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
    @Operation(
            operationId = "getWithdrawal",
            summary = "Read an exit",
            description = "By the cooperative, or by the member that leaves.")
    public WithdrawalView get(@PathParam("id") String id, @PathParam("withdrawal") String withdrawal) {
        return list.one(id, uuid(withdrawal));
    }

    @GET
    @Path("/{withdrawal}/timeline")
    @Operation(
            operationId = "readExitTimeline",
            summary = "Read what happened to an exit",
            description = "Each step with its facts, who recorded it and when.")
    public ListView<ExitEventView> timeline(@PathParam("id") String id, @PathParam("withdrawal") String withdrawal) {
        return new ListView<>(list.timeline(id, uuid(withdrawal)));
    }

    @POST
    @Idempotent(required = true)
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

    /** The id in a path: what is no UUID is no exit. */
    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw WithdrawalStore.unknown(text);
        }
    }
}
