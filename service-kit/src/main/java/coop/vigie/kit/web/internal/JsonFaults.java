package coop.vigie.kit.web.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.Text;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says in plain words what Jackson could not read, and where. */
final class JsonFaults {

    private JsonFaults() {}

    static FieldError of(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return ProblemMappers.malformed();
        }
        String pointer = pointer(mapping);
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            return FieldError.at(
                    pointer,
                    "unknown-field",
                    Text.of(
                            "Le champ « " + unknown.getPropertyName()
                                    + " » n'existe pas. Retirez-le ou corrigez son nom.",
                            "There is no field \"" + unknown.getPropertyName() + "\". Remove it or correct its name."));
        }
        if (mapping instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            String values = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return FieldError.at(
                    pointer,
                    "unknown-value",
                    Text.of("Valeurs admises : " + values + ".", "Allowed values: " + values + "."));
        }
        if (mapping instanceof MismatchedInputException mismatch) {
            return FieldError.at(pointer, "wrong-type", ExpectedForm.sentence(mismatch.getTargetType()));
        }
        return FieldError.at(
                pointer, "unreadable", Text.of("Cette valeur ne peut pas être lue.", "This value cannot be read."));
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> "/" + (r.getFieldName() == null ? String.valueOf(r.getIndex()) : escape(r.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
