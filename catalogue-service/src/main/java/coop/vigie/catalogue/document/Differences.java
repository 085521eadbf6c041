package coop.vigie.catalogue.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import coop.vigie.kit.refusal.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed between two documents, field by field, in sentences. */
public final class Differences {

    private static final int QUOTED = 120;

    private Differences() {}

    /**
     * A field that differs.
     *
     * @param of the top-level field
     * @param before null where it was absent
     * @param after null where it is absent
     */
    public record Difference(Shape.Field of, JsonNode before, JsonNode after) {

        /** The field's name. */
        public String field() {
            return of.name();
        }

        /** What changed, for people. */
        public Text sentence() {
            return Differences.sentence(of, before, after);
        }
    }

    /** The fields that differ, in the order of the shape. */
    public static List<Difference> between(Shape.Group shape, JsonNode before, JsonNode after) {
        List<Difference> differences = new ArrayList<>();
        for (Shape.Field field : shape.fields()) {
            JsonNode old = before == null ? null : before.get(field.name());
            JsonNode now = after == null ? null : after.get(field.name());
            if (!Objects.equals(old, now)) {
                differences.add(new Difference(field, old, now));
            }
        }
        return differences;
    }

    /** The names of the fields that differ. */
    public static Set<String> fields(Shape.Group shape, JsonNode before, JsonNode after) {
        Set<String> names = new HashSet<>();
        between(shape, before, after).forEach(d -> names.add(d.field()));
        return names;
    }

    private static Text sentence(Shape.Field field, JsonNode old, JsonNode now) {
        Text label = Text.of(capital(field.labelFr()), capital(field.labelEn()));
        if (old == null) {
            return sentence(label, List.of(phrase("ajout de ", "added ", quoted(field.shape(), now))));
        }
        if (now == null) {
            return sentence(label, List.of(phrase("retrait de ", "removed ", quoted(field.shape(), old))));
        }
        if (field.shape() instanceof Shape.Items items && old.isArray() && now.isArray()) {
            return sentence(label, listPhrases(items, old, now));
        }
        boolean plural = field.labelFr().startsWith("les ");
        Text from = quoted(field.shape(), old);
        Text to = quoted(field.shape(), now);
        return Text.of(
                label.fr() + (plural ? " passent de " : " passe de ") + from.fr() + " à " + to.fr() + ".",
                label.en() + " changed from " + from.en() + " to " + to.en() + ".");
    }

    private static Text sentence(Text label, List<Text> phrases) {
        return Text.of(
                label.fr() + " : " + phrases.stream().map(Text::fr).collect(Collectors.joining(" ; ")) + ".",
                label.en() + ": " + phrases.stream().map(Text::en).collect(Collectors.joining("; ")) + ".");
    }

    private static List<Text> listPhrases(Shape.Items items, JsonNode old, JsonNode now) {
        List<Text> phrases = new ArrayList<>();
        ArrayNode added = without(now, old);
        ArrayNode gone = without(old, now);
        if (!added.isEmpty()) {
            phrases.add(phrase("ajout de ", "added ", quoted(items, added)));
        }
        if (!gone.isEmpty()) {
            phrases.add(phrase("retrait de ", "removed ", quoted(items, gone)));
        }
        if (phrases.isEmpty()) {
            phrases.add(Text.of("l'ordre change", "the order changed"));
        }
        return phrases;
    }

    private static Text phrase(String fr, String en, Text value) {
        return Text.of(fr + value.fr(), en + value.en());
    }

    /** The items of a list that another does not have. */
    private static ArrayNode without(JsonNode list, JsonNode other) {
        Set<JsonNode> known = new HashSet<>();
        other.forEach(known::add);
        ArrayNode rest = Json.object().arrayNode();
        list.forEach(item -> {
            if (!known.contains(item)) {
                rest.add(item);
            }
        });
        return rest;
    }

    /** A value in the quotation marks of each language; each item of a list in its own. */
    private static Text quoted(Shape shape, JsonNode value) {
        List<Text> parts = new ArrayList<>();
        if (shape instanceof Shape.Items items && value.isArray()) {
            value.forEach(item -> parts.add(Wording.of(items.of(), item)));
        } else {
            parts.add(Wording.of(shape, value));
        }
        return Text.of(
                quoted(parts.stream().map(Text::fr).toList(), "« ", " »"),
                quoted(parts.stream().map(Text::en).toList(), "\"", "\""));
    }

    /** As many as are read at a glance. */
    private static String quoted(List<String> values, String open, String close) {
        StringBuilder text = new StringBuilder();
        for (String value : values) {
            String separator = text.isEmpty() ? "" : ", ";
            if (text.length() > QUOTED) {
                return text + separator + "…";
            }
            text.append(separator).append(open).append(shortened(value)).append(close);
        }
        return text.toString();
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED - 1).strip() + "…";
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }
}
