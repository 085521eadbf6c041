package coop.vigie.catalogue.document;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a JSON value must look like. {@link ShapeCheck} walks it. */
public sealed interface Shape {

    /** A text for people, stored as text and never rendered as HTML. */
    record Words(int maxLength, boolean multiline) implements Shape {}

    /** One of these. */
    record Choice(List<String> values) implements Shape {}

    /** An http or https address. */
    record Address() implements Shape {}

    /** True or false. */
    record Flag() implements Shape {}

    /** A whole number. */
    record Whole(long min, long max) implements Shape {}

    /** A date without time. */
    record Day() implements Shape {}

    /**
     * A value of some code, such as a licence or a country.
     *
     * @param oneForm how the code itself writes what may be written in several ways
     */
    record Code(int maxLength, Fault.Check check, UnaryOperator<String> oneForm) implements Shape {

        public Code(int maxLength, Fault.Check check) {
            this(maxLength, check, UnaryOperator.identity());
        }
    }

    /** A list without duplicates; order is kept. */
    record Items(Shape of, int maxItems) implements Shape {}

    /**
     * An object with these fields and no others.
     *
     * @param oneOf fields of which it must have one; empty where there are no such
     */
    record Group(List<Field> fields, List<String> oneOf) implements Shape {

        public Group(List<Field> fields) {
            this(fields, List.of());
        }

        /** The field of this name; null where there is none. */
        public Field field(String name) {
            return fields.stream()
                    .filter(f -> f.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * An object whose field names are values of a code.
     *
     * @param special shapes of fields of certain names, other than that of all
     */
    record Dictionary(Fault.Check keys, Shape of, int maxItems, Map<String, Shape> special) implements Shape {

        public Dictionary(Fault.Check keys, Shape of, int maxItems) {
            this(keys, of, maxItems, Map.of());
        }
    }

    /**
     * A field of a group.
     *
     * @param labelFr what it is called in a French sentence, with its article
     * @param labelEn what it is called in an English sentence
     */
    record Field(String name, String labelFr, String labelEn, Shape shape, boolean required) {

        /** A field that may be absent. */
        public static Field optional(String name, String labelFr, String labelEn, Shape shape) {
            return new Field(name, labelFr, labelEn, shape, false);
        }

        /** A field that must be there. */
        public static Field required(String name, String labelFr, String labelEn, Shape shape) {
            return new Field(name, labelFr, labelEn, shape, true);
        }
    }
}
