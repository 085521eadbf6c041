package coop.vigie.kit.web.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.Text;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Turns the violations of Bean Validation into field errors. */
public final class Violations {

    private static final java.util.regex.Pattern WORDS =
            java.util.regex.Pattern.compile("[A-Za-z0-9-]+([|][A-Za-z0-9-]+)*");

    private Violations() {}

    /** One field error for each violation, in the order of their place. */
    public static List<FieldError> fieldErrors(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::fieldError)
                .sorted(Comparator.comparing(e -> e.pointer() == null ? "" : e.pointer()))
                .toList();
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String last = "";
        boolean parameter = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = true;
                last = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
                last = node.getName();
            }
        }
        renameLast(pointer, last, violation.getLeafBean());
        Text detail = detail(violation);
        String code = kebab(violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName());
        return parameter && pointer.length() == 0
                ? FieldError.inParameter(last, code, detail)
                : FieldError.at(pointer.toString(), code, detail);
    }

    /** A field goes by the name that it has in JSON, which is not always that of the record's component. */
    private static void renameLast(StringBuilder pointer, String component, Object bean) {
        if (bean == null || !pointer.toString().endsWith("/" + component)) {
            return;
        }
        for (Field field : bean.getClass().getDeclaredFields()) {
            JsonProperty named = field.getName().equals(component) ? field.getAnnotation(JsonProperty.class) : null;
            if (named != null && !named.value().isEmpty()) {
                pointer.replace(pointer.length() - component.length(), pointer.length(), named.value());
            }
        }
    }

    /** A pattern that is a choice of words is said as such: a person reads no regular expressions. */
    private static Text detail(ConstraintViolation<?> violation) {
        String said = violation.getMessage();
        if (violation.getConstraintDescriptor().getAnnotation() instanceof Pattern pattern
                && WORDS.matcher(pattern.regexp()).matches()) {
            String words = pattern.regexp().replace("|", ", ");
            return Text.of("Valeurs possibles : " + words + ".", "Possible values: " + words + ".");
        }
        return Text.of(said, said);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
