package coop.vigie.matching.ranking;

import java.util.List;

/**
 * A platform in a ranking.
 *
 * @param relevance what the need's words and concepts give it, before evidence
 * @param score 0 to 1
 */
public record RankedPlatform(
        String id,
        String name,
        String summary,
        double relevance,
        double score,
        Confidence confidence,
        List<Reason> reasons,
        List<Reason> reservations) {}
