package coop.vigie.matching.pooling;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Validation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pooling-groups/{id}")
@Tag(name = "pooling")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
class PoolingMembersResource {

    private final JoinGroup join;
    private final LeaveGroup leave;
    private final AgreeOnGroup agree;
    private final ReadGroups read;
    private final Validation validation;

    PoolingMembersResource(
            JoinGroup join, LeaveGroup leave, AgreeOnGroup agree, ReadGroups read, Validation validation) {
        this.join = join;
        this.leave = leave;
        this.agree = agree;
        this.read = read;
        this.validation = validation;
    }

    @POST
    @Path("/members")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "joinPoolingGroup",
            summary = "Consent: let a need of one's own join",
            description =
                    "Its title, functions and organisation are shown to those that have joined, even where the need is private; its text is not. Who"
                            + " joins later does not see a private need until it joins once more.")
    @APIResponse(
            responseCode = "201",
            description = "The group with the need in it",
            content = @Content(schema = @Schema(implementation = PoolingGroupView.class)))
    public Response join(@PathParam("id") String id, MemberDraft draft) {
        validation.check(draft);
        return Response.created(URI.create("pooling-groups/" + id))
                .entity(read.view(join.handle(id, draft.need())))
                .build();
    }

    @DELETE
    @Path("/members/{need}")
    @Operation(
            operationId = "leavePoolingGroup",
            summary = "Leave a group, or decline its invitation",
            description =
                    "Possible at any time, whatever changed meanwhile: it takes no If-Match. The need is not invited to this group again.")
    @Extension(name = "x-unversioned", value = "true")
    @APIResponse(responseCode = "204", description = "It is out")
    public Response leave(@PathParam("id") String id, @PathParam("need") String need) {
        leave.handle(id, need);
        return Response.noContent().build();
    }

    @POST
    @Path("/merger")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergePoolingGroup",
            summary = "Agree to go on in another group",
            description =
                    "It happens once every organisation that has joined either group agrees: those of the group that ends with `into`, those of the"
                            + " other one with `from`, where `agreements` names it. Who agrees is shown to both groups; nothing else is before all have.")
    @APIResponse(
            responseCode = "200",
            description = "The group, with who has agreed; `merged` once all have",
            content = @Content(schema = @Schema(implementation = PoolingGroupView.class)))
    public Response merge(@PathParam("id") String id, MergerDraft draft) {
        validation.check(draft);
        return Response.ok(read.view(agree.merge(id, draft))).build();
    }

    @POST
    @Path("/dissolution")
    @Idempotent
    @Operation(
            operationId = "dissolvePoolingGroup",
            summary = "Agree to end the group",
            description =
                    "It happens once every organisation that has joined agrees. A group without two organisations ends by itself.")
    @APIResponse(
            responseCode = "200",
            description = "The group, with who has agreed; `dissolved` once all have",
            content = @Content(schema = @Schema(implementation = PoolingGroupView.class)))
    public Response dissolve(@PathParam("id") String id) {
        return Response.ok(read.view(agree.dissolve(id))).build();
    }
}
