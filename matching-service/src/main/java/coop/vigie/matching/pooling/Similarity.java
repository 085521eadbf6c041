package coop.vigie.matching.pooling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How much two needs are about the same: the cosine of what each is about, 0 to 1. */
final class Similarity {

    /** From here on two needs are worth bringing together. */
    static final double ENOUGH = 0.55;

    private static final int MOST_SHARED = 4;
    private static final double WORTH_SAYING = 0.5;

    private Similarity() {}

    static double of(Map<String, Double> one, Map<String, Double> other) {
        double product = 0;
        for (Map.Entry<String, Double> weight : one.entrySet()) {
            product += weight.getValue() * other.getOrDefault(weight.getKey(), 0.0);
        }
        double lengths = length(one) * length(other);
        return lengths == 0 ? 0 : Math.min(1, product / lengths);
    }

    /** The concepts that all of these are about, those that matter most to the least concerned first. */
    static List<String> shared(Collection<Map<String, Double>> needs) {
        if (needs.isEmpty()) {
            return List.of();
        }
        Map<String, Double> first = needs.iterator().next();
        Comparator<String> byLeast = Comparator.comparingDouble((String concept) -> -least(concept, needs));
        return first.keySet().stream()
                .filter(concept -> least(concept, needs) >= WORTH_SAYING)
                .sorted(byLeast.thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SHARED)
                .toList();
    }

    /** What the concept weighs, against the best one, in the need that it matters least to. */
    private static double least(String concept, Collection<Map<String, Double>> needs) {
        return needs.stream()
                .mapToDouble(weights -> weights.getOrDefault(concept, 0.0)
                        / weights.values().stream().max(Double::compare).orElse(1.0))
                .min()
                .orElse(0);
    }

    private static double length(Map<String, Double> weights) {
        return Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    }
}
