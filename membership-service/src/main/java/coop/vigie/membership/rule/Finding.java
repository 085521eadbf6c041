package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a rule found: its outcome, why, what to do about it, and the figures that it used.
 *
 * @param remedy what to do; null where there is nothing to do
 */
record Finding(Outcome outcome, Text detail, Text remedy, Map<String, Object> figures) {

    private static final Pattern AMOUNT = Pattern.compile("(\\d+)\\.(\\d{2}) €");
    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

    static Finding passed(String fr, String en) {
        return of(Outcome.PASSED, Text.of(fr, en), null);
    }

    static Finding notConcerned(String fr, String en) {
        return passed("Sans objet : " + fr, "Not concerned: " + en);
    }

    static Finding blocked(Text detail, Text remedy) {
        return of(Outcome.BLOCKED, detail, remedy);
    }

    static Finding warning(Text detail, Text remedy) {
        return of(Outcome.WARNING, detail, remedy);
    }

    static Finding toBeValidated(Text detail, Text remedy) {
        return of(Outcome.TO_BE_VALIDATED, detail, remedy);
    }

    /** The same with one more figure, in the order in which they are given. */
    Finding with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(figures);
        more.put(name, value);
        return new Finding(outcome, detail, remedy, Collections.unmodifiableMap(more));
    }

    private static Finding of(Outcome outcome, Text detail, Text remedy) {
        return new Finding(outcome, written(detail), remedy == null ? null : written(remedy), Map.of());
    }

    /** Amounts in a French text have a comma and groups of three digits. */
    private static Text written(Text text) {
        String fr = AMOUNT.matcher(text.fr())
                .replaceAll(m -> GROUPS.matcher(m.group(1)).replaceAll("\u202f")
                        + ("00".equals(m.group(2)) ? "" : "," + m.group(2)) + "\u00a0€");
        return Text.of(fr, text.en());
    }
}
