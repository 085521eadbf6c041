package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.MergePatch;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    /** The known value completed by the new one; where both name the same thing, the preferred one's words stand. */
    static JsonNode join(String field, JsonNode known, JsonNode added, boolean addedWins) {
        if (known == null) {
            return added;
        }
        JsonNode weaker = addedWins ? known : added;
        JsonNode stronger = addedWins ? added : known;
        return OBJECTS.contains(field) ? MergePatch.apply(weaker, stronger) : lists(known, added, addedWins);
    }

    /** Order is that of the known list, then what is new. */
    private static ArrayNode lists(JsonNode known, JsonNode added, boolean addedWins) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        known.forEach(item -> items.put(identity(item), item));
        for (JsonNode item : added) {
            items.merge(identity(item), item, (old, now) -> {
                if (old.isObject() && now.isObject()) {
                    return MergePatch.apply(addedWins ? old : now, addedWins ? now : old);
                }
                return old;
            });
        }
        ArrayNode joined = ((ArrayNode) known).arrayNode();
        items.values().forEach(joined::add);
        return joined;
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
