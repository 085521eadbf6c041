package coop.vigie.matching.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a text is about.
 *
 * @param all the functions found, the best first
 * @param strength how much the text says in the vocabulary's words, without regard to which: what the best label covered and the best
 *     examples are worth, before they are compared among themselves
 * @param coverage the greatest share of any label that the text holds, 0 to 1
 */
public record FoundConcepts(List<FoundConcept> all, double strength, double coverage) {

    /** Nothing was found. */
    public static final FoundConcepts NONE = new FoundConcepts(List.of(), 0, 0);

    /** The best one. */
    public Optional<FoundConcept> best() {
        return all.stream().findFirst();
    }

    /** By the concept's id. */
    public Map<String, FoundConcept> byId() {
        return all.stream().collect(Collectors.toMap(found -> found.concept().id(), Function.identity()));
    }

    /** Those that reach this share of the best one's score, at most so many. */
    public List<FoundConcept> above(double share, int most) {
        double floor = best().map(FoundConcept::score).orElse(0.0) * share;
        return all.stream()
                .filter(found -> found.score() >= floor)
                .limit(most)
                .toList();
    }
}
