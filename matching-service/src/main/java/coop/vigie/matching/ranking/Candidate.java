package coop.vigie.matching.ranking;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.vocabulary.FoundConcept;
import java.util.List;

/**
 * A platform that is being weighed.
 *
 * @param relevance what words, concepts and its name give it
 * @param met the concepts of the need that it has, the best first
 * @param named whether the text names it
 * @param words whether words of its own texts took part
 */
record Candidate(
        PlatformState platform,
        double relevance,
        List<FoundConcept> met,
        boolean named,
        boolean words,
        Evidence evidence) {}
