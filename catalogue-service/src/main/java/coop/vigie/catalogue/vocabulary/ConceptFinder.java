package coop.vigie.catalogue.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proposes the concepts that a text in French or English is about, for platforms that come without functions.
 *
 * <p>A concept is proposed where one of its labels in the language of the text stands in it: all its words close together, or nearly all
 * of a long one. The rarer these words are among the labels of all concepts, and the more labels stand there, the surer it is. Words
 * that only happen to occur somewhere prove nothing.
 */
final class ConceptFinder {

    private static final int MOST = 6;
    private static final double LEAST_CONFIDENCE = 0.4;
    private static final double SUREST = 0.95;
    private static final int FARTHEST = 3;
    private static final double PART = 0.66;
    private static final double HALF_SURE = 3.5;

    private final Map<Boolean, Labels> byEnglish;

    ConceptFinder(Collection<Concept> concepts) {
        List<Concept> functions = concepts.stream()
                .filter(concept -> concept.living() && concept.kind().equals(Concept.FUNCTION))
                .toList();
        byEnglish = Map.of(true, new Labels(functions, true), false, new Labels(functions, false));
    }

    /** The concepts of this text, the surest first, at most six. */
    List<ConceptMatch> find(String text) {
        return byEnglish.get(PlainWords.areEnglish(text)).find(PlainWords.of(text));
    }

    /** A label of a concept, as the plain words that it is made of. */
    private record Label(String concept, Set<String> words) {}

    /** All labels in one language. */
    private static final class Labels {

        private final Map<String, List<Label>> byWord = new HashMap<>();
        private final Map<String, Set<String>> conceptsByWord = new HashMap<>();
        private final int concepts;

        Labels(List<Concept> functions, boolean english) {
            concepts = functions.size();
            for (Concept concept : functions) {
                labels(concept, english)
                        .map(label -> (Set<String>) new LinkedHashSet<>(PlainWords.of(label)))
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .forEach(words -> add(new Label(concept.id(), words)));
            }
        }

        private static Stream<String> labels(Concept concept, boolean english) {
            return english
                    ? Stream.concat(Stream.ofNullable(concept.prefEn()), concept.altEn().stream())
                    : Stream.concat(Stream.ofNullable(concept.prefFr()), concept.altFr().stream());
        }

        private void add(Label label) {
            for (String word : label.words) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(label);
                conceptsByWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(label.concept);
            }
        }

        List<ConceptMatch> find(List<String> text) {
            Map<String, List<Integer>> places = new HashMap<>();
            for (int i = 0; i < text.size(); i++) {
                places.computeIfAbsent(text.get(i), w -> new ArrayList<>()).add(i);
            }
            Set<Label> candidates = new LinkedHashSet<>();
            places.keySet().forEach(word -> candidates.addAll(byWord.getOrDefault(word, List.of())));
            Map<String, double[]> proof = new HashMap<>();
            for (Label label : candidates) {
                double weight = proof(label, places);
                if (weight > 0) {
                    double[] bestAndAll = proof.computeIfAbsent(label.concept, c -> new double[2]);
                    bestAndAll[0] = Math.max(bestAndAll[0], weight);
                    bestAndAll[1] += weight;
                }
            }
            return proof.entrySet().stream()
                    .map(entry -> new ConceptMatch(entry.getKey(), confidence(entry.getValue())))
                    .filter(match -> match.confidence() >= LEAST_CONFIDENCE)
                    .sorted(Comparator.comparingDouble(ConceptMatch::confidence)
                            .reversed()
                            .thenComparing(ConceptMatch::id))
                    .limit(MOST)
                    .toList();
        }

        private static double confidence(double[] bestAndAll) {
            double weight = bestAndAll[0] + 0.3 * (bestAndAll[1] - bestAndAll[0]);
            return Math.round(Math.min(SUREST, weight / (weight + HALF_SURE)) * 100) / 100.0;
        }

        /** What a label proves: the rarity of its words where they stand together; less where one of many is missing. */
        private double proof(Label label, Map<String, List<Integer>> places) {
            double all = 0;
            double met = 0;
            List<List<Integer>> found = new ArrayList<>();
            for (String word : label.words) {
                double rarity = rarity(word);
                all += rarity;
                if (places.containsKey(word)) {
                    met += rarity;
                    found.add(places.get(word));
                }
            }
            boolean whole = found.size() == label.words.size();
            boolean nearly = found.size() > 1 && met >= PART * all;
            if (!whole && !nearly || span(found) > found.size() + FARTHEST) {
                return 0;
            }
            return whole ? met : met * PART * met / all;
        }

        private double rarity(String word) {
            int count = conceptsByWord.getOrDefault(word, Set.of()).size();
            return Math.log(1 + (concepts - count + 0.5) / (count + 0.5));
        }

        /** How many words lie between the first and the last, both included, where one place of each is taken. */
        private static int span(List<List<Integer>> places) {
            int best = Integer.MAX_VALUE;
            for (int start : places.get(0)) {
                int low = start;
                int high = start;
                for (List<Integer> others : places) {
                    int nearest = others.stream()
                            .min(Comparator.comparingInt(place -> Math.abs(place - start)))
                            .orElseThrow();
                    low = Math.min(low, nearest);
                    high = Math.max(high, nearest);
                }
                best = Math.min(best, high - low + 1);
            }
            return best;
        }
    }
}
