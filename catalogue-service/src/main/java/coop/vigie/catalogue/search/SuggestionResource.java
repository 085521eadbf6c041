package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.Parameters;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Suggestions while somebody types. */
@Path("/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platforms")
class SuggestionResource {

    private static final int MOST = 20;

    private final SuggestionStore store;
    private final Languages languages;

    SuggestionResource(SuggestionStore store, Languages languages) {
        this.store = store;
        this.languages = languages;
    }

    /** Something that begins with what was typed. */
    @Schema(name = "Suggestion")
    record Suggestion(
            @Schema(description = "platform, concept, organisation or territory") String type,
            String id,
            String label) {}

    @GET
    @PublicRead
    @Operation(
            operationId = "suggest",
            summary = "What begins with these letters: platforms, concepts, organisations, territories")
    public Page<Suggestion> suggest(@QueryParam("q") String q, @BeanParam PageQuery page) {
        if (q == null || q.isBlank()) {
            throw Refusal.invalidParameter(
                    "q", "required", Text.of("Indiquez quelques lettres.", "Give a few letters."));
        }
        return Parameters.onlyPage(page, store.find(q, languages.current(), Math.min(page.limit(), MOST)));
    }
}
