package coop.vigie.matching.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The ranking of a need as it is kept.
 *
 * @param version rises with each change that somebody could see, decisions included
 * @param vocabulary fingerprint of the vocabulary that it was made with
 * @param missing concepts that the need is about and no platform has
 * @param floor relevance that a platform must exceed to come in; 0 while there is room
 */
record StoredRanking(
        UUID needId,
        long version,
        String rankingVersion,
        String vocabulary,
        Instant computedAt,
        boolean gap,
        List<String> missing,
        double floor,
        List<StoredMatch> items) {

    /** Whether a person would see a difference. */
    boolean looksLike(StoredRanking other) {
        return gap == other.gap && missing.equals(other.missing) && items.equals(other.items);
    }
}
