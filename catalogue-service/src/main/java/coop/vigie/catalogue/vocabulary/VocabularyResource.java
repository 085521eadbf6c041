package coop.vigie.catalogue.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.kit.web.PublicRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole vocabulary as linked data. */
@Path("/vocabulary")
@Tag(name = "Vocabulary")
class VocabularyResource {

    private final Vocabularies vocabularies;
    private final UriInfo uri;

    VocabularyResource(Vocabularies vocabularies, UriInfo uri) {
        this.vocabularies = vocabularies;
        this.uri = uri;
    }

    @GET
    @PublicRead
    @Produces("application/ld+json")
    @Operation(operationId = "exportVocabulary", summary = "The vocabulary as SKOS, in JSON-LD or Turtle by Accept")
    @APIResponse(
            responseCode = "200",
            description = "The concept scheme",
            content = {
                @Content(
                        mediaType = "application/ld+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        example =
                                """
                                {"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"},
                                 "@graph": [
                                   {"@id": "https://vigie.example.org/catalogue/v1/concepts/mobilite", "@type": "skos:Concept",
                                    "skos:prefLabel": [{"@value": "mobilité", "@language": "fr"}, {"@value": "mobility", "@language": "en"}]}]}
                                """),
                @Content(
                        mediaType = "text/turtle",
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                """
                                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

                                <https://vigie.example.org/catalogue/v1/concepts/mobilite> a skos:Concept ;
                                    skos:prefLabel "mobilité"@fr, "mobility"@en .
                                """)
            })
    public JsonNode jsonLd() {
        return writer().jsonLd(vocabularies.current().all());
    }

    @GET
    @PublicRead
    @Produces("text/turtle;charset=UTF-8;qs=0.2")
    @Operation(hidden = true)
    public String turtle() {
        return writer().turtle(vocabularies.current().all());
    }

    private SkosWriter writer() {
        return new SkosWriter(uri.getBaseUriBuilder().path("concepts").build().toString());
    }
}
