package coop.vigie.membership.member;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.member.Drafts.TransferDraft;
import coop.vigie.membership.member.Drafts.TransferRefusalDraft;
import coop.vigie.membership.member.MemberViews.EnteredView;
import coop.vigie.membership.member.MemberViews.EnteredsView;
import coop.vigie.membership.member.MemberViews.ListView;
import coop.vigie.membership.member.MemberViews.TransferRefusalView;
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

@Path("/cooperatives/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "Transfers, corrections, the nominal, closings and votes")
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
class TransferResource {

    private final TransferShares transfer;
    private final RefuseTransfer refuse;

    TransferResource(TransferShares transfer, RefuseTransfer refuse) {
        this.transfer = transfer;
        this.refuse = refuse;
    }

    @POST
    @Path("/transfers")
    @Idempotent(required = true)
    @Operation(
            operationId = "transferShares",
            summary = "Transfer shares",
            description =
                    "Two linked movements: a transfer with its approval (M-11), or a transmission by law without one (M-36). A public body needs another basis in a company that is no SCIC (M-01). The ceiling is decided under the lock.")
    @APIResponseSchema(value = EnteredsView.class, responseCode = "201", responseDescription = "Created")
    public Response transfers(@PathParam("id") String id, TransferDraft draft) {
        return Response.created(URI.create("/membership/v1/cooperatives/" + id + "/movements"))
                .entity(new EnteredsView(
                        transfer.handle(id, draft).stream().map(EnteredView::of).toList()))
                .build();
    }

    @GET
    @Path("/transfer-refusals")
    @Operation(
            operationId = "listTransferRefusals",
            summary = "List the transfers refused",
            description = "In the order in which they were recorded. The register of movements says nothing of them.")
    public ListView<TransferRefusalView> refusals(@PathParam("id") String id) {
        return new ListView<>(
                refuse.list(id).stream().map(TransferRefusalView::of).toList());
    }

    @POST
    @Path("/transfer-refusals")
    @Idempotent
    @Operation(
            operationId = "refuseTransfer",
            summary = "Record that a transfer is refused",
            description = "By the body that the statutes name (M-11). The shares stay with their holder.")
    @APIResponseSchema(value = TransferRefusalView.class, responseCode = "201", responseDescription = "Created")
    public Response refusal(@PathParam("id") String id, TransferRefusalDraft draft) {
        return Response.created(URI.create("/membership/v1/cooperatives/" + id + "/transfer-refusals"))
                .entity(TransferRefusalView.of(refuse.handle(id, draft)))
                .build();
    }
}
