package coop.vigie.catalogue.vocabulary;

import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a concept was, and when. */
@Path("/concepts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vocabulary")
class ConceptVersionResource {

    private final ConceptStore store;
    private final Languages languages;

    ConceptVersionResource(ConceptStore store, Languages languages) {
        this.store = store;
        this.languages = languages;
    }

    @GET
    @Path("/{id}/versions")
    @PublicRead
    @Operation(operationId = "listConceptVersions", summary = "The versions of a concept, the latest first")
    public Page<ConceptVersionView> versions(@PathParam("id") String id, @BeanParam PageQuery query) {
        if (store.find(id).isEmpty()) {
            throw SaveConcept.notFound(id);
        }
        long before = query.after().map(p -> Long.parseLong(p.get(0))).orElse(Long.MAX_VALUE);
        return query.page(
                        store.versionsBefore(id, before, query.fetch()),
                        v -> List.of(String.valueOf(v.version())),
                        () -> store.countVersions(id))
                .map(row -> ConceptVersionView.of(row, languages.current()));
    }
}
