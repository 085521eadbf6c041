package coop.vigie.matching.ranking;

import coop.vigie.matching.understanding.NeedWords;
import coop.vigie.matching.vocabulary.Concept;
import coop.vigie.matching.vocabulary.FoundConcepts;
import java.util.List;

/**
 * The answer to a need.
 *
 * @param gap whether nothing in the catalogue is good enough
 * @param missing what the need is about that no platform has
 * @param read what was read in its text
 * @param found what the need is about
 */
public record Ranking(
        List<RankedPlatform> items,
        boolean gap,
        List<Concept> missing,
        NeedWords read,
        FoundConcepts found,
        String rankingVersion) {

    /** Whether a word of the need means anything to the vocabulary or to a platform. */
    public boolean isUnderstood() {
        return !items.isEmpty() || !found.all().isEmpty();
    }
}
