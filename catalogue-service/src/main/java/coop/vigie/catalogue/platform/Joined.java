package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields in which sources complete one another rather than disagree: lists of things, identifiers, languages. */
final class Joined {

    private static final Set<String> LISTS =
            Set.of("offers", "relations", "usedByHints", "languages", "audiences", "interoperability", "openFormats");
    private static final Set<String> OBJECTS =
            Set.of("identifiers", "translations", "dataProtection", "security", "publiccode");

    private Joined() {}

    static boolean isJoined(String field) {
        return LISTS.contains(field) || OBJECTS.contains(field);
    }

    /**
     * A part of such a value that one source may say and another not.
     *
     * @param item what it is about: a provider's offer, an identifier's scheme, a language
     * @param part a field of it; empty where it has none
     */
    record Leaf(String item, String part) {}

    /** The parts of a value, in their order; none of an absent one. */
    static Map<Leaf, JsonNode> leaves(JsonNode value) {
        Map<Leaf, JsonNode> leaves = new LinkedHashMap<>();
        if (value instanceof ObjectNode object) {
            object.properties().forEach(entry -> put(leaves, entry.getKey(), entry.getValue()));
        } else if (value != null) {
            Map<String, Integer> known = new HashMap<>();
            for (JsonNode item : value) {
                String identity = identity(item);
                int nth = known.merge(identity, 1, Integer::sum);
                put(leaves, nth == 1 ? identity : identity + "|" + nth, item);
            }
        }
        return leaves;
    }

    private static void put(Map<Leaf, JsonNode> leaves, String item, JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.properties().forEach(entry -> leaves.put(new Leaf(item, entry.getKey()), entry.getValue()));
        } else {
            leaves.put(new Leaf(item, ""), value);
        }
    }

    /** The value that has these parts. */
    static JsonNode value(String field, Map<Leaf, JsonNode> leaves) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        leaves.forEach((leaf, value) -> {
            if (leaf.part().isEmpty()) {
                items.put(leaf.item(), value);
            } else {
                ((ObjectNode) items.computeIfAbsent(leaf.item(), item -> Json.object())).set(leaf.part(), value);
            }
        });
        if (OBJECTS.contains(field)) {
            ObjectNode object = Json.object();
            items.forEach(object::set);
            return object;
        }
        ArrayNode list = Json.object().arrayNode();
        items.values().forEach(list::add);
        return list;
    }

    /**
     * A value completed by what a source says.
     *
     * @param complete whether the source was believed in all
     */
    record Completed(JsonNode value, boolean complete) {}

    /**
     * The known value completed by the new one; each part is decided by whoever says something of it, be it that it has none.
     *
     * @param rank of the source that says the new one
     * @param ranks of the strongest of the others, for each part that they say something of
     */
    static Completed join(String field, JsonNode known, JsonNode added, int rank, Map<Leaf, Integer> ranks) {
        Map<Leaf, JsonNode> joined = leaves(known);
        Set<String> items = joined.keySet().stream().map(Leaf::item).collect(Collectors.toSet());
        Set<String> gone = ranks.entrySet().stream()
                .filter(other -> other.getValue() > rank
                        && !items.contains(other.getKey().item()))
                .map(other -> other.getKey().item())
                .collect(Collectors.toSet());
        boolean complete = true;
        for (Map.Entry<Leaf, JsonNode> said : leaves(added).entrySet()) {
            Leaf leaf = said.getKey();
            boolean wins = !gone.contains(leaf.item()) && rank >= ranks.getOrDefault(leaf, rank);
            if (wins && !isSameWord(leaf, joined)) {
                joined.put(leaf, said.getValue());
            } else {
                complete &= isSameWord(leaf, joined) || said.getValue().equals(joined.get(leaf));
            }
        }
        return new Completed(value(field, joined), complete);
    }

    /** A word of a list is there or is not, whatever its capitals. */
    private static boolean isSameWord(Leaf leaf, Map<Leaf, JsonNode> joined) {
        return leaf.part().isEmpty()
                && joined.containsKey(leaf)
                && joined.get(leaf).isTextual()
                && identity(joined.get(leaf)).equals(leaf.item());
    }

    private static String identity(JsonNode item) {
        if (item instanceof ObjectNode object) {
            String name = object.path("provider").asText()
                    + object.path("platform").asText()
                    + object.path("name").asText();
            return (object.path("type").asText() + object.path("kind").asText() + "|" + name).toLowerCase(Locale.ROOT);
        }
        return item.asText().toLowerCase(Locale.ROOT);
    }
}
