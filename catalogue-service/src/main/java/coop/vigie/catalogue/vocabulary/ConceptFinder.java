package coop.vigie.catalogue.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes the concepts that a text in French or English is about, for platforms that come without functions.
 *
 * <p>BM25 over each concept's labels and, apart, over its example sentences; each score divided by the best, then added. The
 * confidence also asks that one whole label be largely in the text, so that a text about nothing known gets nothing.
 */
final class ConceptFinder {

    private static final int MOST = 5;
    private static final double LEAST_CONFIDENCE = 0.35;
    private static final double K1 = 1.2;

    private final List<Entry> entries = new ArrayList<>();
    private final Field labels = new Field(0.3);
    private final Field examples = new Field(0.5);

    ConceptFinder(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            if (concept.living() && concept.kind().equals(Concept.FUNCTION)) {
                List<Set<String>> eachLabel = concept.labels()
                        .map(label -> (Set<String>) new HashSet<>(PlainWords.of(label)))
                        .filter(words -> !words.isEmpty())
                        .toList();
                entries.add(new Entry(concept.id(), eachLabel));
                labels.add(Stream.concat(concept.labels(), Stream.ofNullable(concept.definitionFr())));
                examples.add(Stream.concat(concept.examplesFr().stream(), concept.examplesEn().stream()));
            }
        }
    }

    /** The concepts of this text, the surest first, at most five. */
    List<ConceptMatch> find(String text) {
        Set<String> words = new HashSet<>(PlainWords.of(text));
        if (words.isEmpty() || entries.isEmpty()) {
            return List.of();
        }
        double[] byLabels = labels.scores(words, entries.size());
        double[] byExamples = examples.scores(words, entries.size());
        List<ConceptMatch> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            double relative = (byLabels[i] + 0.5 * byExamples[i]) / 1.5;
            if (relative > 0.3) {
                double confidence = Math.sqrt(relative * labelCoverage(entries.get(i), words));
                found.add(
                        new ConceptMatch(entries.get(i).concept, Math.round(Math.min(0.95, confidence) * 100) / 100.0));
            }
        }
        return found.stream()
                .filter(match -> match.confidence() >= LEAST_CONFIDENCE)
                .sorted(Comparator.comparingDouble(ConceptMatch::confidence)
                        .reversed()
                        .thenComparing(ConceptMatch::id))
                .limit(MOST)
                .toList();
    }

    /** How much of the best label is in the text, rare words counting more. A label of one common word is never full proof. */
    private double labelCoverage(Entry entry, Set<String> words) {
        double best = 0;
        for (Set<String> label : entry.labels) {
            double all = 0;
            double met = 0;
            for (String word : label) {
                double weight = labels.rarity(word, entries.size());
                all += weight;
                met += words.contains(word) ? weight : 0;
            }
            best = Math.max(best, all == 0 ? 0 : met / (all + 1));
        }
        return best;
    }

    private record Entry(String concept, List<Set<String>> labels) {}

    /** One field of all concepts, as postings. */
    private static final class Field {
        private final double b;
        private final Map<String, Map<Integer, Integer>> postings = new HashMap<>();
        private final List<Integer> lengths = new ArrayList<>();

        Field(double b) {
            this.b = b;
        }

        void add(Stream<String> texts) {
            List<String> words = PlainWords.of(texts.collect(Collectors.joining(" . ")));
            int index = lengths.size();
            lengths.add(words.size());
            words.forEach(
                    word -> postings.computeIfAbsent(word, w -> new HashMap<>()).merge(index, 1, Integer::sum));
        }

        double rarity(String word, int size) {
            int count = postings.getOrDefault(word, Map.of()).size();
            return Math.log(1 + (size - count + 0.5) / (count + 0.5));
        }

        /** BM25 of each concept, the best one scaled to 1. */
        double[] scores(Set<String> words, int size) {
            double mean = lengths.stream().mapToInt(Integer::intValue).average().orElse(1);
            double[] scores = new double[size];
            for (String word : words) {
                double rarity = rarity(word, size);
                postings.getOrDefault(word, Map.of()).forEach((index, count) -> {
                    double norm = K1 * (1 - b + b * lengths.get(index) / Math.max(1, mean));
                    scores[index] += rarity * count * (K1 + 1) / (count + norm);
                });
            }
            double best = 0;
            for (double score : scores) {
                best = Math.max(best, score);
            }
            for (int i = 0; best > 0 && i < scores.length; i++) {
                scores[i] /= best;
            }
            return scores;
        }
    }
}
