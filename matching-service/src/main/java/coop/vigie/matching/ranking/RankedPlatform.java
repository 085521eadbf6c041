package coop.vigie.matching.ranking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A platform in a ranking.
 *
 * @param relevance what the need's words and concepts give it, before evidence
 * @param score 0 to 1
 * @param publishedAt when the platform was first published; null where the catalogue does not say
 */
public record RankedPlatform(
        String id,
        String name,
        String summary,
        double relevance,
        double score,
        Confidence confidence,
        List<Reason> reasons,
        List<Reason> reservations,
        Instant publishedAt) {

    /** The best first. Of those whose scores show alike the newcomer, whom fewer people know; the same on every replica. */
    static final Comparator<RankedPlatform> BEST_FIRST = Comparator.comparingDouble(RankedPlatform::shownScore)
            .thenComparing(RankedPlatform::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(RankedPlatform::id);

    /** The same with these reservations before the others, each said once. */
    RankedPlatform noting(List<Reason> first) {
        return new RankedPlatform(
                id,
                name,
                summary,
                relevance,
                score,
                confidence,
                reasons,
                Stream.concat(first.stream(), reservations.stream()).distinct().toList(),
                publishedAt);
    }

    /** The score as it is shown. */
    public double shownScore() {
        return FourDecimals.of(score);
    }
}
