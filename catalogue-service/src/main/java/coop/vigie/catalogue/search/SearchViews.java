package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Licences;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.search.FacetStore.Count;
import coop.vigie.catalogue.search.SearchStore.Hit;
import coop.vigie.catalogue.vocabulary.Concept;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import coop.vigie.kit.web.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows results. */
@ApplicationScoped
class SearchViews {

    private final HighlightStore highlights;
    private final Vocabularies vocabularies;
    private final Languages languages;

    SearchViews(HighlightStore highlights, Vocabularies vocabularies, Languages languages) {
        this.highlights = highlights;
        this.vocabularies = vocabularies;
        this.languages = languages;
    }

    /** A platform in a list. */
    @Schema(name = "PlatformSummary", description = "A platform in a list")
    record PlatformSummary(
            String id,
            long version,
            String status,
            String name,
            String kind,
            String summary,
            List<String> functions,
            List<String> domains,
            String licence,
            Boolean freeLicence,
            String repository,
            String website,
            String hosting,
            String steward,
            String stewardForm,
            @Schema(description = "The summary as safe HTML with the words asked for in mark elements")
                    String highlight) {}

    /** The values of a facet. */
    @Schema(name = "Facet", description = "How many of the platforms found have each value")
    record FacetView(String name, List<ValueView> values) {}

    /** A value of a facet. */
    @Schema(name = "FacetValue")
    record ValueView(String value, String label, long count) {}

    List<PlatformSummary> of(List<Hit> hits, String tsquery) {
        Map<String, String> marked =
                highlights.of(hits.stream().map(Hit::platformId).toList(), tsquery);
        return hits.stream().map(hit -> of(hit, marked.get(hit.platformId()))).toList();
    }

    private static PlatformSummary of(Hit hit, String highlight) {
        PlatformDocument document = new PlatformDocument(Json.object(hit.document()));
        return new PlatformSummary(
                hit.platformId(),
                hit.version(),
                hit.status(),
                document.text("name"),
                document.text("kind"),
                document.text("summary"),
                document.texts("functions"),
                document.texts("domains"),
                document.text("licence"),
                Licences.isFree(document.text("licence")),
                document.text("repository"),
                document.text("website"),
                document.text("hosting"),
                document.text("steward"),
                document.text("stewardForm"),
                highlight);
    }

    /** Null where no facet was asked for. */
    List<FacetView> facets(Map<Facet, List<Count>> counts) {
        return counts.isEmpty()
                ? null
                : counts.entrySet().stream()
                        .map(facet -> new FacetView(
                                facet.getKey().parameter(),
                                facet.getValue().stream()
                                        .map(c -> new ValueView(c.value(), label(facet.getKey(), c.value()), c.count()))
                                        .toList()))
                        .toList();
    }

    private String label(Facet facet, String value) {
        if (facet != Facet.DOMAIN && facet != Facet.FUNCTION) {
            return null;
        }
        boolean english = languages.current().getLanguage().equals("en");
        return vocabularies
                .current()
                .find(value)
                .map((Concept c) -> english && c.prefEn() != null ? c.prefEn() : c.prefFr())
                .orElse(null);
    }
}
