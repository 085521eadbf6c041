package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.StandardNote;
import coop.vigie.catalogue.exchange.ImportStore.ImportRow;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows imports and their rows. */
final class ImportViews {

    private ImportViews() {}

    /** An import. */
    @Schema(name = "ImportProgress", description = "An import, how far it is and what became of its rows")
    record JobView(
            ImportJob job,
            @Schema(description = "Rows by outcome: created, changed, unchanged, conflict, rejected, gone-from-source")
                    Map<String, Integer> outcomes,
            String state,
            int done,
            Integer total) {}

    /** A row. */
    @Schema(name = "ImportRow", description = "What became of one row")
    record RowView(
            int number,
            @Schema(description = "Where it stands in the file") String place,
            String name,
            @Schema(description = "created, changed, unchanged, conflict, rejected or gone-from-source") String outcome,
            String platform,
            @Schema(description = "changes, kept, warnings, errors and reason, in the language of the request")
                    JsonNode detail) {}

    static JobView of(ImportJob stored, Iterable<ImportStore.OutcomeRow> outcomes, Locale language) {
        ImportJob job = stored.told(
                StandardNote.in(language, stored.label()),
                stored.problem() == null
                        ? null
                        : in(language, Json.node(stored.problem())).asText());
        Map<String, Integer> counts = new LinkedHashMap<>();
        outcomes.forEach(o -> counts.put(o.outcome(), o.count()));
        return new JobView(job, counts, job.state(), job.done(), job.total());
    }

    static RowView of(ImportRow row, Locale language) {
        return new RowView(
                row.number(),
                StandardNote.in(language, row.place()),
                row.name(),
                row.outcome(),
                row.platformId(),
                in(language, Json.node(row.detail())));
    }

    /** Each pair of texts replaced by the one in this language. */
    private static JsonNode in(Locale language, JsonNode value) {
        if (value.isObject() && value.has("fr") && value.has("en") && value.size() == 2) {
            return value.get("en".equals(language.getLanguage()) ? "en" : "fr");
        }
        if (value.isObject()) {
            ObjectNode copy = Json.object();
            value.properties().forEach(e -> copy.set(e.getKey(), in(language, e.getValue())));
            return copy;
        }
        if (value.isArray()) {
            ArrayNode copy = Json.object().putArray("items");
            value.forEach(item -> copy.add(in(language, item)));
            return copy;
        }
        return value;
    }
}
