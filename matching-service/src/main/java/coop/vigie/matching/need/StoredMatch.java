package coop.vigie.matching.need;

import coop.vigie.matching.ranking.Confidence;
import coop.vigie.matching.ranking.RankedPlatform;
import coop.vigie.matching.ranking.Reason;
import java.util.List;
import java.util.Locale;

/** A match as it is kept: what it was when it was computed, in both languages. */
record StoredMatch(
        String id,
        String name,
        String summary,
        double score,
        String confidence,
        List<Reason> reasons,
        List<Reason> reservations) {

    static StoredMatch of(RankedPlatform ranked) {
        return new StoredMatch(
                ranked.id(),
                ranked.name(),
                ranked.summary(),
                ranked.shownScore(),
                ranked.confidence().code(),
                ranked.reasons(),
                ranked.reservations());
    }

    /** Whether it is worth a look. */
    boolean isAnswer() {
        return confidenceValue() != Confidence.WEAK;
    }

    Confidence confidenceValue() {
        return Confidence.valueOf(confidence.toUpperCase(Locale.ROOT));
    }
}
