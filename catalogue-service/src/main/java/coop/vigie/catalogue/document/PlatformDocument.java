package coop.vigie.catalogue.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A checked document, read by its fields. The JSON is the truth: this only spares its readers the walking.
 *
 * @param json in the one form that {@link ShapeCheck} gives
 */
public record PlatformDocument(ObjectNode json) {

    /** A text; null where it is absent. */
    public String text(String field) {
        return json.path(field).isTextual() ? json.get(field).textValue() : null;
    }

    /** A text in an object of the document; null where it is absent. */
    public String text(String group, String field) {
        JsonNode value = json.path(group).path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    /** A flag in an object of the document; null where it is absent. */
    public Boolean flag(String group, String field) {
        JsonNode value = json.path(group).path(field);
        return value.isBoolean() ? value.booleanValue() : null;
    }

    /** A list of texts; empty where it is absent. */
    public List<String> texts(String field) {
        return texts(json.path(field));
    }

    /** A list of texts in an object of the document; empty where it is absent. */
    public List<String> texts(String group, String field) {
        return texts(json.path(group).path(field));
    }

    /** The offers. */
    public List<JsonNode> offers() {
        List<JsonNode> offers = new ArrayList<>();
        json.path("offers").forEach(offers::add);
        return offers;
    }

    /** Countries where somebody offers it hosted. */
    public Set<String> hostingCountries() {
        Set<String> countries = new LinkedHashSet<>();
        for (JsonNode offer : offers()) {
            if (offer.hasNonNull("hostingCountry")) {
                countries.add(offer.get("hostingCountry").textValue());
            }
        }
        return countries;
    }

    /** Texts in other languages, by language and then by field. */
    public Map<String, Map<String, String>> translations() {
        Map<String, Map<String, String>> translations = new LinkedHashMap<>();
        json.path("translations").properties().forEach(language -> {
            Map<String, String> texts = new LinkedHashMap<>();
            language.getValue()
                    .properties()
                    .forEach(t -> texts.put(t.getKey(), t.getValue().asText()));
            translations.put(language.getKey(), texts);
        });
        return translations;
    }

    /** Identifiers elsewhere, by scheme. */
    public Map<String, String> identifiers() {
        Map<String, String> identifiers = new LinkedHashMap<>();
        json.path("identifiers")
                .properties()
                .forEach(i -> identifiers.put(i.getKey(), i.getValue().asText()));
        return identifiers;
    }

    /** Whether one can become a member of the cooperative that carries it. */
    public boolean hasShares() {
        return Boolean.TRUE.equals(flag("cooperative", "sharesOpen"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
