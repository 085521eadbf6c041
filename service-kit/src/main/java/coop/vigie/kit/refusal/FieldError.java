package coop.vigie.kit.refusal;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, such as {@code /siren}; null for a parameter
 * @param parameter name of the query, path or header parameter; null for a field of the body
 * @param code stable, language-independent, such as {@code siren-checksum}
 * @param detail what is wrong and what to do
 */
public record FieldError(String pointer, String parameter, String code, Text detail) {

    /** An error in the body. */
    public static FieldError at(String pointer, String code, Text detail) {
        return new FieldError(pointer, null, code, detail);
    }

    /** An error in a parameter. */
    public static FieldError inParameter(String parameter, String code, Text detail) {
        return new FieldError(null, parameter, code, detail);
    }
}
