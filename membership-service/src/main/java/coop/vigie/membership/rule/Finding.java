package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.value.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rule found: its outcome, why, what to do about it, and the figures that it used.
 *
 * @param remedy what to do; null where there is nothing to do
 */
record Finding(Outcome outcome, Text detail, Text remedy, Map<String, Object> figures) {

    static Finding passed(String fr, String en, Object... values) {
        return of(Outcome.PASSED, Wording.of(fr, en, values), null);
    }

    static Finding notConcerned(String fr, String en, Object... values) {
        return passed("Sans objet : " + fr, "Not concerned: " + en, values);
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
        return new Finding(outcome, detail, remedy, Map.of());
    }
}
