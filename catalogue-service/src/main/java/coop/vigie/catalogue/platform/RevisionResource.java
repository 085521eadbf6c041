package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Validation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The revisions of one platform, and what moderators and authors do with them. */
@Path("/platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation", description = "Proposals and what becomes of them")
class RevisionResource {

    private final PublishRevision publish;
    private final DecideRevision decide;
    private final ProposeRevision propose;
    private final PlatformResource.Presentation presentation;
    private final Caller caller;

    RevisionResource(
            PublishRevision publish,
            DecideRevision decide,
            ProposeRevision propose,
            PlatformResource.Presentation presentation,
            Caller caller) {
        this.publish = publish;
        this.decide = decide;
        this.propose = propose;
        this.presentation = presentation;
        this.caller = caller;
    }

    /** A change made from a version that is named, perhaps not the last one. */
    @Schema(name = "RevisionDraft", description = "A change made from a version that is named")
    record RevisionDraft(
            @NotNull @Schema(description = "The version that the document was made from") Long baseVersion,
            @NotNull @Schema(ref = "#/components/schemas/PlatformDocument") JsonNode document,
            @Size(max = 1000) @Schema(description = "A word to the moderators") String note) {}

    /** Why. */
    @Schema(name = "Reason", description = "Why it is done")
    record ReasonDraft(@NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/{id}/revisions")
    @Idempotent
    @RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(
            operationId = "proposeRevision",
            summary = "Propose another content, made from a version that is named",
            description =
                    "Where the platform changed since that version in other fields, the two changes are brought together; in the"
                            + " same fields, 409 shows both.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    public Response propose(@PathParam("id") String id, RevisionDraft draft) {
        Revision revision = propose.handle(id, draft, caller.id());
        return Response.created(URI.create(presentation.address(id) + "/revisions/" + revision.number()))
                .entity(presentation.of(revision))
                .build();
    }

    @GET
    @Path("/{id}/revisions/{number}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(
            operationId = "getRevision",
            summary = "Read a revision",
            description = "For its author and the moderators.")
    public RevisionView get(@PathParam("id") String id, @PathParam("number") int number) {
        Revision revision = propose.require(id, number);
        boolean mayRead = revision.author().equals(caller.id()) || caller.has(Role.MODERATOR) || caller.has(Role.ADMIN);
        if (!mayRead) {
            throw Refusal.notFound(Text.of("Cette révision n'est pas à vous.", "This revision is not yours."));
        }
        return presentation.of(revision);
    }

    @POST
    @Path("/{id}/revisions/{number}/publication")
    @Idempotent
    @RolesAllowed({Role.MODERATOR, Role.ADMIN})
    @Operation(
            operationId = "publishRevision",
            summary = "Publish a revision",
            description = "By a moderator who did not propose it, or an administrator.")
    @APIResponse(
            responseCode = "200",
            description = "The platform as it is now",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Platform")))
    public Response publish(@PathParam("id") String id, @PathParam("number") int number) {
        Platform platform = publish.handle(id, number, caller.id(), caller.has(Role.ADMIN));
        return Response.ok(presentation.of(platform))
                .header("ETag", ETags.of(platform.version()))
                .build();
    }

    @POST
    @Path("/{id}/revisions/{number}/rejection")
    @Idempotent
    @RolesAllowed({Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "rejectRevision", summary = "Reject a revision, with the reason")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    public Response reject(@PathParam("id") String id, @PathParam("number") int number, ReasonDraft draft) {
        String reason = propose.checked(draft).reason();
        return Response.ok(presentation.of(decide.handle(id, number, caller.id(), reason)))
                .build();
    }

    @POST
    @Path("/{id}/revisions/{number}/withdrawal")
    @Idempotent
    @RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "withdrawRevision", summary = "Take one's own proposal back")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = RevisionView.class)))
    public Response withdraw(@PathParam("id") String id, @PathParam("number") int number) {
        return Response.ok(presentation.of(decide.handle(id, number, caller.id(), null)))
                .build();
    }

    /** Proposes a change made from a version that is named. */
    @jakarta.enterprise.context.ApplicationScoped
    static class ProposeRevision {

        private final Platforms platforms;
        private final DocumentCheck check;
        private final RevisePlatform revise;
        private final Validation validation;

        ProposeRevision(Platforms platforms, DocumentCheck check, RevisePlatform revise, Validation validation) {
            this.platforms = platforms;
            this.check = check;
            this.revise = revise;
            this.validation = validation;
        }

        @jakarta.transaction.Transactional
        Revision handle(String id, RevisionDraft draft, String by) {
            checked(draft);
            Platform platform = platforms.lockRevisable(id, by);
            Proposal proposal = new Proposal(by, Source.declared(), draft.note());
            return revise.handle(platform, draft.baseVersion(), check.check(draft.document(), id), proposal)
                    .revision();
        }

        Revision require(String id, int number) {
            return platforms.requireRevision(id, number);
        }

        <T> T checked(T draft) {
            return validation.check(draft);
        }
    }
}
