package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.platform.ChangeStatus.Step;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Validation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public life of a platform. */
@Path("/platforms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MODERATOR, Role.ADMIN})
@Tag(name = "Moderation")
class LifecycleResource {

    private final ChangeStatus change;
    private final Validation validation;
    private final PlatformResource.Presentation presentation;
    private final Caller caller;

    LifecycleResource(
            ChangeStatus change, Validation validation, PlatformResource.Presentation presentation, Caller caller) {
        this.change = change;
        this.validation = validation;
        this.presentation = presentation;
        this.caller = caller;
    }

    @Schema(name = "Deprecation")
    record DeprecationDraft(
            @NotBlank @Size(max = 1000) String reason,
            @Size(max = 80) @Schema(description = "Id of the platform to choose instead") String replacement) {}

    @Schema(name = "Withdrawal")
    record WithdrawalDraft(@NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "Merger")
    record MergerDraft(
            @NotBlank @Size(max = 80) @Schema(description = "Id of the platform that takes its place") String into,
            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/{id}/deprecation")
    @Idempotent
    @Operation(
            operationId = "deprecatePlatform",
            summary = "Deprecate a platform, with a reason and perhaps a replacement")
    @APIResponse(
            responseCode = "200",
            description = "Deprecated",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Platform")))
    public Response deprecate(@PathParam("id") String id, DeprecationDraft draft) {
        validation.check(draft);
        return answer(
                change.handle(id, Step.DEPRECATION, draft.reason(), blankToNull(draft.replacement()), caller.id()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(operationId = "withdrawPlatform", summary = "Withdraw a platform, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Platform")))
    public Response withdraw(@PathParam("id") String id, WithdrawalDraft draft) {
        validation.check(draft);
        return answer(change.handle(id, Step.WITHDRAWAL, draft.reason(), null, caller.id()));
    }

    @POST
    @Path("/{id}/merger")
    @Idempotent
    @Operation(
            operationId = "mergePlatform",
            summary = "Merge a platform into another, which answers for it from then on")
    @APIResponse(
            responseCode = "200",
            description = "Merged",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Platform")))
    public Response merge(@PathParam("id") String id, MergerDraft draft) {
        validation.check(draft);
        return answer(change.handle(id, Step.MERGER, draft.reason(), draft.into(), caller.id()));
    }

    @POST
    @Path("/{id}/reinstatement")
    @Idempotent
    @Operation(operationId = "reinstatePlatform", summary = "Undo a deprecation, a withdrawal or a merger")
    @APIResponse(
            responseCode = "200",
            description = "Public again",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Platform")))
    public Response reinstate(@PathParam("id") String id) {
        return answer(change.handle(id, Step.REINSTATEMENT, null, null, caller.id()));
    }

    private Response answer(Platform platform) {
        return Response.ok(presentation.of(platform))
                .header("ETag", ETags.of(platform.version()))
                .build();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
