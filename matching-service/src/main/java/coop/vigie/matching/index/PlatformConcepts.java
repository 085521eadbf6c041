package coop.vigie.matching.index;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.vocabulary.FoundConcept;
import coop.vigie.matching.vocabulary.FoundConcepts;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The concepts of a platform: those that the catalogue gives it, and, where none of them is certain, those that its own texts speak of.
 *
 * @param confidences by the concept's id
 * @param derived whether texts had to be read, so that a change of the vocabulary may change them
 */
record PlatformConcepts(Map<String, Double> confidences, boolean derived) {

    private static final double CERTAIN = 0.95;
    private static final double MOST_FROM_TEXT = 0.94;
    private static final double FLOOR = 0.4;
    private static final int MOST_FROM_SUMMARY = 5;

    static PlatformConcepts of(PlatformState platform, Vocabulary vocabulary) {
        Map<String, Double> confidences = new LinkedHashMap<>();
        boolean certain = false;
        for (PlatformState.Concept concept : orEmpty(platform.concepts())) {
            confidences.merge(concept.id(), Math.min(1, Math.max(0, concept.confidence())), Math::max);
            certain |= concept.confidence() >= CERTAIN;
        }
        if (certain) {
            return new PlatformConcepts(confidences, false);
        }
        for (String function : orEmpty(platform.functions())) {
            vocabulary
                    .findDescribed(function)
                    .best()
                    .ifPresent(best -> put(confidences, best, MOST_FROM_TEXT * best.coverage()));
        }
        FoundConcepts found = vocabulary.findDescribed(text(platform));
        double greatest = found.best().map(FoundConcept::score).orElse(1.0);
        for (FoundConcept concept : found.above(FLOOR, MOST_FROM_SUMMARY)) {
            put(confidences, concept, MOST_FROM_TEXT * concept.score() / greatest);
        }
        return new PlatformConcepts(confidences, true);
    }

    private static void put(Map<String, Double> confidences, FoundConcept found, double confidence) {
        if (confidence > 0) {
            confidences.merge(found.concept().id(), Math.min(MOST_FROM_TEXT, confidence), Math::max);
        }
    }

    private static String text(PlatformState platform) {
        List<String> texts = new ArrayList<>();
        texts.add(platform.summary());
        texts.addAll(orEmpty(platform.functions()));
        if (platform.summary() == null && platform.translations() != null) {
            platform.translations().values().forEach(translation -> texts.add(translation.summary()));
        }
        texts.removeIf(Objects::isNull);
        if (texts.isEmpty() && platform.description() != null) {
            texts.add(platform.description());
        }
        return String.join("\n", texts);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
