package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.platform.Joined.Leaf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What each source says of each field of a platform, the last word of each source; one of them is the value that the document
 * holds. It is kept as JSON: {@code {"licence": [{"source": …, "value": …, "at": …, "won": true}]}}. Of a field that sources complete one
 * another in, each claim holds what its source says itself, and under {@code removed} what it took out.
 */
final class Claims {

    private static final String WON = "won";
    private static final String REMOVED = "removed";
    private final ObjectNode json;

    Claims(ObjectNode json) {
        this.json = json.deepCopy();
    }

    ObjectNode json() {
        return json;
    }

    /**
     * Notes that the document now holds this source's values for these fields.
     *
     * @param before the document that the source changed
     */
    Claims won(
            Collection<String> fields,
            ObjectNode before,
            ObjectNode document,
            Source source,
            int revision,
            Instant at) {
        for (String field : fields) {
            if (Joined.isJoined(field)) {
                changed(field, before.get(field), document.get(field), source, at)
                        .put("revision", revision);
                credit(field, document.get(field));
            } else {
                json.path(field).forEach(claim -> ((ObjectNode) claim).remove(WON));
                put(field, document.get(field), source, at)
                        .put("revision", revision)
                        .put(WON, true);
            }
        }
        return this;
    }

    /** Notes that all of a new document is this source's. */
    Claims wonAll(ObjectNode document, Source source, int revision, Instant at) {
        List<String> fields = new ArrayList<>();
        document.fieldNames().forEachRemaining(fields::add);
        return won(fields, Json.object(), document, source, revision, at);
    }

    /** Of a field that sources complete one another in, a source says what it changed, and what it said before and left as it was. */
    private ObjectNode changed(String field, JsonNode before, JsonNode after, Source source, Instant at) {
        Map<Leaf, JsonNode> old = Joined.leaves(before);
        Map<Leaf, JsonNode> now = Joined.leaves(after);
        Map<Leaf, JsonNode> own = new LinkedHashMap<>();
        Set<Leaf> removed = new LinkedHashSet<>();
        find(field, source.id()).ifPresent(claim -> {
            own.putAll(Joined.leaves(claim.get("value")));
            removed.addAll(removed(claim));
        });
        now.forEach((leaf, value) -> {
            if (!value.equals(old.get(leaf))) {
                own.put(leaf, value);
                removed.remove(leaf);
            }
        });
        old.keySet().stream().filter(leaf -> !now.containsKey(leaf)).forEach(leaf -> {
            own.remove(leaf);
            removed.add(leaf);
        });
        ObjectNode claim = put(field, own.isEmpty() ? null : Joined.value(field, own), source, at);
        if (!removed.isEmpty()) {
            ArrayNode list = claim.putArray(REMOVED);
            removed.forEach(leaf -> list.add(Json.<ObjectNode>tree(leaf)));
        }
        return claim;
    }

    private static Set<Leaf> removed(JsonNode claim) {
        Set<Leaf> removed = new LinkedHashSet<>();
        claim.path(REMOVED).forEach(leaf -> removed.add(Json.as(leaf, Leaf.class)));
        return removed;
    }

    /** The strongest of those who say something that stands stands for the field. */
    private void credit(String field, JsonNode value) {
        Map<Leaf, JsonNode> standing = Joined.leaves(value);
        ObjectNode best = null;
        for (JsonNode claim : json.path(field)) {
            ((ObjectNode) claim).remove(WON);
            boolean contributes = standing.isEmpty()
                    || Joined.leaves(claim.get("value")).entrySet().stream()
                            .anyMatch(said -> said.getValue().equals(standing.get(said.getKey())));
            if (contributes && (best == null || rank(claim, field) >= rank(best, field))) {
                best = (ObjectNode) claim;
            }
        }
        if (best != null) {
            best.put(WON, true);
        }
    }

    /** The rank of the strongest source but this one that says what stands in each part of a field, be it that it has none. */
    Map<Leaf, Integer> ranks(String field, JsonNode known, String newcomer) {
        Map<Leaf, JsonNode> standing = Joined.leaves(known);
        Map<Leaf, Integer> ranks = new HashMap<>();
        for (JsonNode claim : json.path(field)) {
            if (!sourceOf(claim).equals(newcomer)) {
                int rank = rank(claim, field);
                Joined.leaves(claim.get("value")).entrySet().stream()
                        .filter(said -> said.getValue().equals(standing.get(said.getKey())))
                        .forEach(said -> ranks.merge(said.getKey(), rank, Math::max));
                removed(claim).forEach(leaf -> ranks.merge(leaf, rank, Math::max));
            }
        }
        return ranks;
    }

    private static int rank(JsonNode claim, String field) {
        return Precedence.rank(sourceOf(claim), field);
    }

    private static String sourceOf(JsonNode claim) {
        return claim.path("source").path("id").asText();
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
                return Optional.of(sourceOf(claim));
            }
        }
        return Optional.empty();
    }

    private Optional<ObjectNode> find(String field, String source) {
        for (JsonNode claim : json.path(field)) {
            if (sourceOf(claim).equals(source)) {
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
