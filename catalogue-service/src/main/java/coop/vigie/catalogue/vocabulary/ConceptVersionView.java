package coop.vigie.catalogue.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.StandardNote;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a concept. */
@Schema(name = "ConceptVersion", description = "A version of a concept")
record ConceptVersionView(
        long version,
        Instant changedAt,
        String note,
        @Schema(description = "Its difference to the version before as JSON Patch (RFC 6902)") JsonNode patch,
        JsonNode document) {

    static ConceptVersionView of(ConceptStore.ConceptVersionRow row, Locale language) {
        return new ConceptVersionView(
                row.version(),
                row.changedAt(),
                StandardNote.in(language, row.note()),
                Json.node(row.patch()),
                Json.node(row.document()));
    }
}
