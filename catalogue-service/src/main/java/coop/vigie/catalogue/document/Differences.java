package coop.vigie.catalogue.document;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.kit.refusal.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What changed between two documents, field by field, in sentences. */
public final class Differences {

    private static final int QUOTED = 120;

    private Differences() {}

    /**
     * A field that differs.
     *
     * @param field name of the top-level field
     * @param before null where it was absent
     * @param after null where it is absent
     */
    public record Difference(String field, JsonNode before, JsonNode after, Text sentence) {}

    /** The fields that differ, in the order of the shape. */
    public static List<Difference> between(Shape.Group shape, JsonNode before, JsonNode after) {
        List<Difference> differences = new ArrayList<>();
        for (Shape.Field field : shape.fields()) {
            JsonNode old = before == null ? null : before.get(field.name());
            JsonNode now = after == null ? null : after.get(field.name());
            if (!Objects.equals(old, now)) {
                differences.add(new Difference(field.name(), old, now, sentence(field, old, now)));
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
        String fr = capital(field.labelFr());
        String en = capital(field.labelEn());
        boolean plural = field.labelFr().startsWith("les ");
        if (old == null) {
            return Text.of(
                    fr + " : ajout de " + quoted(now, "« ", " »") + ".",
                    en + ": added " + quoted(now, "\"", "\"") + ".");
        }
        if (now == null) {
            return Text.of(
                    fr + " : retrait de " + quoted(old, "« ", " »") + ".",
                    en + ": removed " + quoted(old, "\"", "\"") + ".");
        }
        if (old.isArray() && now.isArray()) {
            return listSentence(fr, en, old, now);
        }
        return Text.of(
                fr + (plural ? " passent de " : " passe de ") + quoted(old, "« ", " »") + " à "
                        + quoted(now, "« ", " »") + ".",
                en + " changed from " + quoted(old, "\"", "\"") + " to " + quoted(now, "\"", "\"") + ".");
    }

    private static Text listSentence(String fr, String en, JsonNode old, JsonNode now) {
        List<String> added = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        now.forEach(item -> addUnlessIn(old, item, added));
        old.forEach(item -> addUnlessIn(now, item, gone));
        List<String> partsFr = new ArrayList<>();
        List<String> partsEn = new ArrayList<>();
        if (!added.isEmpty()) {
            partsFr.add("ajout de " + shortened("« " + String.join(" », « ", added) + " »"));
            partsEn.add("added " + shortened("\"" + String.join("\", \"", added) + "\""));
        }
        if (!gone.isEmpty()) {
            partsFr.add("retrait de " + shortened("« " + String.join(" », « ", gone) + " »"));
            partsEn.add("removed " + shortened("\"" + String.join("\", \"", gone) + "\""));
        }
        if (partsFr.isEmpty()) {
            partsFr.add("l'ordre change");
            partsEn.add("the order changed");
        }
        return Text.of(fr + " : " + String.join(" ; ", partsFr) + ".", en + ": " + String.join("; ", partsEn) + ".");
    }

    private static void addUnlessIn(JsonNode list, JsonNode item, List<String> into) {
        for (JsonNode other : list) {
            if (other.equals(item)) {
                return;
            }
        }
        into.add(plain(item));
    }

    private static String quoted(JsonNode value, String open, String close) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(open + plain(item) + close));
            return shortened(String.join(", ", items));
        }
        return open + shortened(plain(value)) + close;
    }

    /** A value as words: an object gives its values, without the punctuation of JSON. */
    private static String plain(JsonNode value) {
        if (value.isObject()) {
            List<String> parts = new ArrayList<>();
            value.properties().forEach(e -> parts.add(e.getKey() + " " + plain(e.getValue())));
            return String.join(", ", parts);
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(item -> parts.add(plain(item)));
            return String.join(", ", parts);
        }
        return value.asText();
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED - 1).strip() + "…";
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }
}
