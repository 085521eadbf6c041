package coop.vigie.matching.ranking;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.text.Word;
import java.util.List;
import java.util.Optional;

/**
 * A platform that is being weighed.
 *
 * @param relevance what words, concepts and its name give it
 * @param met the concepts of the need that it has, the best first
 * @param named whether the text names it
 * @param said a function of it, as it was typed, that the need says whole
 * @param words those of the need that its own texts say, where they are worth telling
 */
record Candidate(
        PlatformState platform,
        double relevance,
        List<MetConcept> met,
        boolean named,
        Optional<String> said,
        List<Word> words,
        Evidence evidence) {}
