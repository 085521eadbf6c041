package coop.vigie.catalogue.platform;

import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.PublicRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A platform as it is, or as it was. */
@Path("/platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platforms")
class ReadPlatformResource {

    private final Platforms platforms;
    private final History history;
    private final PlatformResource.Presentation presentation;

    ReadPlatformResource(Platforms platforms, History history, PlatformResource.Presentation presentation) {
        this.platforms = platforms;
        this.history = history;
        this.presentation = presentation;
    }

    @GET
    @Path("/{id}")
    @PublicRead
    @Operation(
            operationId = "getPlatform",
            summary = "Read a platform",
            description =
                    "A merged platform answers 308 with the address of the one that took its place; a withdrawn one is still"
                            + " there, with its reason.")
    @APIResponse(
            responseCode = "200",
            description = "The platform",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Platform")),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(
            responseCode = "308",
            description = "Merged into another platform",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "#/components/schemas/Platform")))
    public Response get(
            @PathParam("id") String id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "An instant (RFC 3339): the content that was public then, with its version")
                    String asOf) {
        if (asOf != null) {
            return Response.ok(history.platformAsOf(id, Moments.parse("asOf", asOf)))
                    .build();
        }
        Platform platform = platforms.requirePublic(id);
        if (platform.status() == PlatformStatus.MERGED) {
            return Response.status(308)
                    .location(presentation.address(platform.mergedInto()))
                    .entity(presentation.of(platform))
                    .build();
        }
        return Response.ok(presentation.of(platform))
                .header("ETag", ETags.of(platform.version()))
                .build();
    }
}
