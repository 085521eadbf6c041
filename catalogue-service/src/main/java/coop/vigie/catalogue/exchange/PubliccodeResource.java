package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.platform.PublishedPlatforms;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.PublicRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A platform as publiccode.yml. */
@Path("/platforms")
@Tag(name = "Platforms")
class PubliccodeResource {

    private final PublishedPlatforms platforms;

    PubliccodeResource(PublishedPlatforms platforms) {
        this.platforms = platforms;
    }

    @GET
    @Path("/{id}/publiccode.yml")
    @PublicRead
    // One representation, whatever a client says it accepts.
    @Produces({"application/yaml", "*/*"})
    @Operation(
            operationId = "getPubliccode",
            summary = "A platform as publiccode.yml 0.7",
            description =
                    "Only for platforms whose source repository is known. What is not known is left out, mandatory or not.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "application/yaml",
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                """
                                publiccodeYmlVersion: '0.7'
                                name: Carnet d'atelier
                                url: https://git.example.org/ateliers/carnet
                                description:
                                  fr:
                                    shortDescription: Suit les réparations d'un atelier de vélos.
                                legal:
                                  license: AGPL-3.0-or-later
                                """)
            })
    public Response get(@PathParam("id") String id) {
        PublishedPlatforms.Published platform = platforms.require(id);
        if (platform.document().text("repository") == null) {
            throw Refusal.notFound(Text.of(
                    "Le dépôt du code source de « " + id
                            + " » n'est pas connu : un publiccode.yml ne peut pas être fait.",
                    "The source repository of \"" + id + "\" is not known: a publiccode.yml cannot be made."));
        }
        return Response.ok(PubliccodeWriter.write(platform.document()), "application/yaml")
                .header("ETag", ETags.of(platform.version()))
                .build();
    }
}
