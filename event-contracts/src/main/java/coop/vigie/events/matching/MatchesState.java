package coop.vigie.events.matching;

import coop.vigie.events.EntityState;
import java.time.Instant;
import java.util.List;

/**
 * The current ranking of a public need.
 *
 * @param id the need's id
 * @param gap whether nothing in the catalogue is good enough
 */
public record MatchesState(
        String id,
        long version,
        boolean removed,
        String organisation,
        String rankingVersion,
        boolean gap,
        List<Match> items,
        List<Decision> decisions)
        implements EntityState {

    /** A platform proposed for the need. */
    public record Match(String platform, double score, String confidence) {}

    /**
     * What the organisation decided on a platform.
     *
     * @param decision {@code shortlisted}, {@code contacted}, {@code piloting}, {@code accepted} or {@code rejected}
     */
    public record Decision(String platform, String decision, Instant decidedAt) {}
}
