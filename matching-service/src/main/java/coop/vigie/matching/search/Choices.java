package coop.vigie.matching.search;

import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import java.util.Collection;

/** Query parameters that take one of a few values. */
public final class Choices {

    private Choices() {}

    /** Notes an error where the value is none of these; null is no value. */
    public static void check(String value, Collection<String> values, String parameter, FieldErrors errors) {
        if (value != null && !values.contains(value)) {
            String known = String.join(", ", values.stream().sorted().toList());
            errors.add(FieldError.inParameter(
                    parameter,
                    "unknown-value",
                    Text.of("Valeurs possibles : " + known + ".", "Possible values: " + known + ".")));
        }
    }
}
