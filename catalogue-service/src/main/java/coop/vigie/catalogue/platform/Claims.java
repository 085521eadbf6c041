package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * What each source says of each field of a platform, the last word of each source; one of them is the value that the document
 * holds. It is kept as JSON: {@code {"licence": [{"source": …, "value": …, "at": …, "won": true}]}}.
 */
final class Claims {

    private static final String WON = "won";
    private final ObjectNode json;

    Claims(ObjectNode json) {
        this.json = json.deepCopy();
    }

    ObjectNode json() {
        return json;
    }

    /** Notes that the document now holds this source's values for these fields. */
    Claims won(Collection<String> fields, ObjectNode document, Source source, int revision, Instant at) {
        for (String field : fields) {
            json.path(field).forEach(claim -> ((ObjectNode) claim).remove(WON));
            put(field, document.get(field), source, at)
                    .put("revision", revision)
                    .put(WON, true);
        }
        return this;
    }

    /** Notes that a source says this of a field, and was not believed. */
    Claims lost(String field, JsonNode value, Source source, Instant at) {
        put(field, value, source, at);
        return this;
    }

    /** Whether this source already said exactly this. */
    boolean said(String field, JsonNode value, String source) {
        return find(field, source)
                .filter(claim -> Objects.equals(claim.get("value"), value))
                .isPresent();
    }

    /** What this source last said of a field. */
    Optional<JsonNode> saidBy(String field, String source) {
        return find(field, source).map(claim -> claim.get("value"));
    }

    /** The id of the source that the document's value comes from. */
    Optional<String> winner(String field) {
        for (JsonNode claim : json.path(field)) {
            if (claim.path(WON).booleanValue()) {
                return Optional.of(claim.path("source").path("id").asText());
            }
        }
        return Optional.empty();
    }

    private Optional<ObjectNode> find(String field, String source) {
        for (JsonNode claim : json.path(field)) {
            if (claim.path("source").path("id").asText().equals(source)) {
                return Optional.of((ObjectNode) claim);
            }
        }
        return Optional.empty();
    }

    private ObjectNode put(String field, JsonNode value, Source source, Instant at) {
        ArrayNode list = json.withArray(field);
        ObjectNode claim = find(field, source.id()).orElseGet(list::addObject);
        boolean won = claim.path(WON).booleanValue();
        claim.removeAll();
        claim.set("source", Json.tree(source));
        if (value != null) {
            claim.set("value", value);
        }
        claim.put("at", at.toString());
        if (won) {
            claim.put(WON, true);
        }
        return claim;
    }
}
