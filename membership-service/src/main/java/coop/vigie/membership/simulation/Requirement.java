package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that it would take. */
@Schema(description = "One thing that it would take; those of one `alternative` replace each other")
record Requirement(
        @Schema(
                        description =
                                "reduce, private-shares, transfer, cancellation, minimum-holding, first-payment, capital, category, votes or out-of-reach")
                String code,
        @Schema(description = "Rule that asks for it") String rule,
        @Schema(description = "True where another requirement of the same rule would do as well") boolean alternative,
        Map<String, Object> figures,
        String detail) {

    static Requirement of(
            String code, String rule, boolean alternative, Text detail, Locale locale, Object... figures) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i += 2) {
            named.put((String) figures[i], figures[i + 1]);
        }
        return new Requirement(code, rule, alternative, named, detail.in(locale));
    }
}
