package coop.vigie.matching.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a text is about.
 *
 * @param all the functions found, the best first
 * @param coverage the greatest share of any label that the text holds, 0 to 1
 */
public record FoundConcepts(List<FoundConcept> all, double coverage) {

    /** Nothing was found. */
    public static final FoundConcepts NONE = new FoundConcepts(List.of(), 0);

    /** The best one. */
    public Optional<FoundConcept> best() {
        return all.stream().findFirst();
    }

    /** By the concept's id. */
    public Map<String, FoundConcept> byId() {
        return all.stream().collect(Collectors.toMap(found -> found.concept().id(), Function.identity()));
    }

    /** The same, where a person said which functions it is about: these count whole, the others half. */
    public FoundConcepts confirmed(List<String> ids, Vocabulary vocabulary) {
        if (ids.isEmpty()) {
            return this;
        }
        Map<String, FoundConcept> known = byId();
        double greatest = best().map(FoundConcept::score).orElse(1.0);
        List<FoundConcept> result = new ArrayList<>();
        for (String id : ids) {
            vocabulary.concept(id).ifPresent(concept -> {
                FoundConcept found = known.get(id);
                result.add(new FoundConcept(concept, greatest, 1, found == null ? List.of() : found.words()));
            });
        }
        all.stream()
                .filter(found -> !ids.contains(found.concept().id()))
                .map(found -> new FoundConcept(found.concept(), found.score() / 2, found.coverage(), found.words()))
                .forEach(result::add);
        return new FoundConcepts(result, Math.max(coverage, 1));
    }

    /** Those that reach this share of the best one's score, at most so many. */
    public List<FoundConcept> above(double share, int most) {
        double floor = best().map(FoundConcept::score).orElse(0.0) * share;
        return all.stream().filter(found -> found.score() >= floor).limit(most).toList();
    }
}
