package coop.vigie.catalogue.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a JSON value to its one form (NFC texts, fields in the order of the shape, nothing empty) and notes every fault with
 * its pointer, unknown fields included.
 */
public final class ShapeCheck {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FieldErrors errors;

    private ShapeCheck(FieldErrors errors) {
        this.errors = errors;
    }

    /** The object in its one form; what is wrong is added to the errors. */
    public static ObjectNode check(Shape.Group shape, JsonNode value, FieldErrors errors) {
        if (value == null || !value.isObject()) {
            errors.add("", "object-expected", Text.of("Un objet JSON est attendu.", "A JSON object is expected."));
            return NODES.objectNode();
        }
        return new ShapeCheck(errors).group(shape, value, "");
    }

    private ObjectNode group(Shape.Group shape, JsonNode value, String pointer) {
        value.fieldNames().forEachRemaining(name -> {
            if (shape.field(name) == null) {
                add(pointer + "/" + escape(name), "unknown-field", "Ce champ n'existe pas.", "There is no such field.");
            }
        });
        ObjectNode result = NODES.objectNode();
        for (Shape.Field field : shape.fields()) {
            String at = pointer + "/" + field.name();
            int before = errors.list().size();
            JsonNode found = value(field.shape(), value.get(field.name()), at);
            if (found != null) {
                result.set(field.name(), found);
            } else if (field.required() && errors.list().size() == before) {
                add(at, "required", "Ce champ est obligatoire.", "This field is required.");
            }
        }
        if (!shape.oneOf().isEmpty() && shape.oneOf().stream().noneMatch(value::hasNonNull)) {
            String fields = String.join(", ", shape.oneOf());
            add(
                    pointer + "/" + shape.oneOf().get(0),
                    "required",
                    "Indiquez l'un de ces champs : " + fields + ".",
                    "Give one of these fields: " + fields + ".");
        }
        return result;
    }

    /** The value in its one form; null where it is absent, empty or wrong. */
    private JsonNode value(Shape shape, JsonNode value, String pointer) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (shape instanceof Shape.Group group) {
            if (!value.isObject()) {
                return wrongType(pointer, "un objet", "an object");
            }
            ObjectNode result = group(group, value, pointer);
            return result.isEmpty() ? null : result;
        }
        if (shape instanceof Shape.Items items) {
            return value.isArray() ? items(items, value, pointer) : wrongType(pointer, "une liste", "a list");
        }
        if (shape instanceof Shape.Dictionary dictionary) {
            return value.isObject()
                    ? dictionary(dictionary, value, pointer)
                    : wrongType(pointer, "un objet", "an object");
        }
        if (shape instanceof Shape.Flag) {
            return value.isBoolean()
                    ? BooleanNode.valueOf(value.booleanValue())
                    : wrongType(pointer, "true ou false", "true or false");
        }
        if (shape instanceof Shape.Whole whole) {
            return whole(whole, value, pointer);
        }
        return value.isTextual() ? text(shape, value.textValue(), pointer) : wrongType(pointer, "un texte", "a text");
    }

    private JsonNode items(Shape.Items shape, JsonNode value, String pointer) {
        if (value.size() > shape.maxItems()) {
            add(
                    pointer,
                    "too-many",
                    "Au plus " + shape.maxItems() + " éléments.",
                    "At most " + shape.maxItems() + " items.");
            return null;
        }
        Set<JsonNode> seen = new LinkedHashSet<>();
        for (int i = 0; i < value.size(); i++) {
            JsonNode item = value(shape.of(), value.get(i), pointer + "/" + i);
            if (item != null) {
                seen.add(item);
            }
        }
        ArrayNode result = NODES.arrayNode();
        seen.forEach(result::add);
        return result.isEmpty() ? null : result;
    }

    private JsonNode dictionary(Shape.Dictionary shape, JsonNode value, String pointer) {
        ObjectNode result = NODES.objectNode();
        if (value.size() > shape.maxItems()) {
            add(
                    pointer,
                    "too-many",
                    "Au plus " + shape.maxItems() + " éléments.",
                    "At most " + shape.maxItems() + " items.");
            return null;
        }
        value.properties().forEach(entry -> {
            String at = pointer + "/" + escape(entry.getKey());
            Optional<Fault> fault = shape.keys().faultOf(entry.getKey());
            fault.ifPresent(f -> errors.add(at, f.code(), f.detail()));
            JsonNode item = value(shape.special().getOrDefault(entry.getKey(), shape.of()), entry.getValue(), at);
            if (fault.isEmpty() && item != null) {
                result.set(entry.getKey(), item);
            }
        });
        return result.isEmpty() ? null : result;
    }

    private JsonNode whole(Shape.Whole shape, JsonNode value, String pointer) {
        if (!value.isIntegralNumber()) {
            return wrongType(pointer, "un nombre entier", "a whole number");
        }
        if (!value.canConvertToLong() || value.longValue() < shape.min() || value.longValue() > shape.max()) {
            add(
                    pointer,
                    "out-of-range",
                    "De " + shape.min() + " à " + shape.max() + ".",
                    "From " + shape.min() + " to " + shape.max() + ".");
            return null;
        }
        return LongNode.valueOf(value.longValue());
    }

    private JsonNode text(Shape shape, String raw, String pointer) {
        int maxLength = maxLength(shape);
        if (raw.length() > maxLength) {
            add(
                    pointer,
                    "too-long",
                    "Au plus " + maxLength + " caractères ; il y en a " + raw.length() + ".",
                    "At most " + maxLength + " characters; there are " + raw.length() + ".");
            return null;
        }
        boolean multiline = shape instanceof Shape.Words words && words.multiline();
        boolean oneLine = shape instanceof Shape.Words && !multiline;
        String text = oneLine ? CleanText.line(raw) : CleanText.of(raw);
        if (text.isEmpty()) {
            return null;
        }
        String found = shape instanceof Shape.Code code ? code.oneForm().apply(text) : text;
        Optional<Fault> fault = CleanText.faultOf(found, multiline).or(() -> faultOf(shape, found));
        fault.ifPresent(f -> errors.add(pointer, f.code(), f.detail()));
        return fault.isPresent() ? null : TextNode.valueOf(found);
    }

    private static int maxLength(Shape shape) {
        if (shape instanceof Shape.Words words) {
            return words.maxLength();
        }
        return shape instanceof Shape.Code code ? code.maxLength() : 2_000;
    }

    private static Optional<Fault> faultOf(Shape shape, String text) {
        if (shape instanceof Shape.Code code) {
            return code.check().faultOf(text);
        }
        if (shape instanceof Shape.Address) {
            return WebAddress.faultOf(text);
        }
        if (shape instanceof Shape.Choice choice && !choice.values().contains(text)) {
            String values = String.join(", ", choice.values());
            return Fault.of("unknown-value", "Valeurs possibles : " + values + ".", "Possible values: " + values + ".");
        }
        if (shape instanceof Shape.Day) {
            try {
                LocalDate.parse(text);
            } catch (DateTimeException e) {
                return Fault.of("date", "Une date s'écrit 2026-03-31.", "A date is written 2026-03-31.");
            }
        }
        return Optional.empty();
    }

    private JsonNode wrongType(String pointer, String expectedFr, String expectedEn) {
        add(pointer, "wrong-type", "Attendu : " + expectedFr + ".", "Expected: " + expectedEn + ".");
        return null;
    }

    private void add(String pointer, String code, String fr, String en) {
        errors.add(pointer, code, Text.of(fr, en));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
