package coop.vigie.matching.search;

import coop.vigie.matching.ranking.Reason;
import java.util.List;
import java.util.Locale;

/** A reason in the language of the request. */
public record ReasonView(String code, String text) {

    /** Of these reasons. */
    public static List<ReasonView> of(List<Reason> reasons, Locale language) {
        return reasons.stream()
                .map(reason -> new ReasonView(reason.code(), reason.text().in(language)))
                .toList();
    }
}
