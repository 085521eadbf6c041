package coop.vigie.catalogue.document;

import java.util.List;

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

    /** A value of some code, such as a licence or a country. */
    record Code(int maxLength, Fault.Check check) implements Shape {}

    /** A list without duplicates; order is kept. */
    record Items(Shape of, int maxItems) implements Shape {}

    /** An object with these fields and no others. */
    record Group(List<Field> fields) implements Shape {

        /** The field of this name; null where there is none. */
        public Field field(String name) {
            return fields.stream()
                    .filter(f -> f.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** An object whose field names are values of a code. */
    record Dictionary(Fault.Check keys, Shape of, int maxItems) implements Shape {}

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
