package coop.vigie.catalogue.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change in the feed. */
@Schema(name = "Change", description = "A change of something public")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(
        @Schema(description = "Id of the event, the same in Kafka and in webhooks") String id,
        @Schema(description = "Type of the event, such as coop.vigie.catalogue.platform.v1") String type,
        @Schema(description = "Id of what changed") String subject,
        Instant time,
        long version,
        @Schema(description = "true once it is no longer public; absent otherwise") Boolean removed,
        @Schema(description = "All that is public of it; absent once removed") JsonNode data) {

    static ChangeView of(ChangeStore.ChangeRow row) {
        return new ChangeView(
                row.eventId().toString(),
                row.type(),
                row.subject(),
                row.time(),
                row.version(),
                row.removed() ? Boolean.TRUE : null,
                row.data() == null ? null : Json.node(row.data()));
    }
}
