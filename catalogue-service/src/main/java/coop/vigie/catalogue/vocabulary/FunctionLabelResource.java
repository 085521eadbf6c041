package coop.vigie.catalogue.vocabulary;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words of people that no concept is known for: a moderator gives them one, or adds them to one as everyday words. */
@Path("/function-labels")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MODERATOR, Role.ADMIN})
@Tag(name = "Moderation")
class FunctionLabelResource {

    private final FunctionLabelStore store;
    private final Vocabularies vocabularies;

    FunctionLabelResource(FunctionLabelStore store, Vocabularies vocabularies) {
        this.store = store;
        this.vocabularies = vocabularies;
    }

    /** Words that wait. */
    @Schema(name = "UnknownFunction", description = "Words for what platforms do that no concept is known for")
    record LabelView(
            String label,
            @Schema(description = "How many platforms use them") long count,
            @Schema(description = "Ids of some of these platforms") List<String> platforms,
            @Schema(description = "Concepts that may be meant") List<ConceptMatch> nearest) {}

    @GET
    @Operation(operationId = "listUnknownFunctions", summary = "Words for functions that no concept is known for")
    public Page<LabelView> list(@BeanParam PageQuery query) {
        String after = query.after().map(p -> p.get(0)).orElse("");
        return query.page(store.unknown(after, query.fetch()), row -> List.of(row.label()), store::countUnknown)
                .map(row -> new LabelView(
                        row.label(),
                        row.count(),
                        row.platforms(),
                        vocabularies.current().proposeFor(row.label())));
    }
}
