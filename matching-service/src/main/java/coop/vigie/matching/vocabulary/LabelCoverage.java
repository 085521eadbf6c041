package coop.vigie.matching.vocabulary;

import coop.vigie.matching.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much of one label a text covers. BM25 over all labels of a concept cannot tell "a word of each of four labels" from "one label
 * whole"; this can, and a label found whole is what a person means.
 */
final class LabelCoverage {

    private static final int[] NONE = {};

    private final Function<Word, String> form;
    private final float power;
    private final Map<String, int[]> labelsByWord;
    private final Map<String, Float> rarity = new HashMap<>();
    private final int[] concepts;
    private final float[] masses;
    private final float rarest;

    LabelCoverage(List<ConceptWords> all, Function<Word, String> form, float power) {
        this.form = form;
        this.power = power;
        List<Set<String>> labels = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int c = 0; c < all.size(); c++) {
            for (List<Word> label : all.get(c).labels()) {
                labels.add(label.stream().map(form).collect(Collectors.toSet()));
                owners.add(c);
            }
        }
        Map<String, List<Integer>> inverted = new HashMap<>();
        for (int l = 0; l < labels.size(); l++) {
            for (String word : labels.get(l)) {
                inverted.computeIfAbsent(word, w -> new ArrayList<>()).add(l);
            }
        }
        inverted.forEach(
                (word, found) -> rarity.put(word, (float) Math.log(1 + (double) labels.size() / found.size())));
        rarest = (float) Math.log(1 + (double) labels.size());
        labelsByWord = inverted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream().mapToInt(Integer::intValue).toArray()));
        concepts = owners.stream().mapToInt(Integer::intValue).toArray();
        masses = new float[labels.size()];
        for (int l = 0; l < masses.length; l++) {
            for (String word : labels.get(l)) {
                masses[l] += rarity.get(word);
            }
        }
    }

    /** Whether any label has this word. */
    boolean knows(String word) {
        return rarity.containsKey(word);
    }

    /** How telling a word is: the rarer in the labels, the more. Nothing for one that no label has. */
    float rarity(String word) {
        return rarity.getOrDefault(word, 0f);
    }

    /**
     * For each concept, what its best covered label is worth.
     *
     * @param whole where not null, gets for each concept the greatest share of a label that is covered
     */
    float[] score(List<String> words, int conceptCount, float[] whole) {
        float[] scores = new float[conceptCount];
        cover(words).forEach((label, covered) -> {
            float share = share(label, covered);
            float score = covered * (float) Math.pow(share, power);
            int concept = concepts[label];
            scores[concept] = Math.max(scores[concept], score);
            if (whole != null) {
                whole[concept] = Math.max(whole[concept], share);
            }
        });
        return scores;
    }

    /** For each concept, how nearly the text and its best label are the same: the share of the one that is covered, times that of the other. */
    float[] same(List<String> words, int conceptCount) {
        float[] same = new float[conceptCount];
        Covered cover = cover(words);
        cover.forEach((label, covered) -> {
            int concept = concepts[label];
            float both = share(label, covered) * Math.min(1, covered / cover.mass);
            same[concept] = Math.max(same[concept], both);
        });
        return same;
    }

    private float share(int label, float covered) {
        return Math.min(1, covered / masses[label]);
    }

    private Covered cover(List<String> words) {
        Covered cover = new Covered(masses.length);
        // In the order of the text: sums of floats in another order differ, and two replicas with them.
        for (String word : new LinkedHashSet<>(words)) {
            float worth = rarity.getOrDefault(word, rarest);
            cover.mass += worth;
            for (int label : labelsByWord.getOrDefault(word, NONE)) {
                cover.add(label, worth);
            }
        }
        return cover;
    }

    /** How much of each label a text has, and how much the text is worth itself. Few labels have a word of it: only those are kept. */
    private static final class Covered {

        private final float[] worths;
        private int[] labels = new int[64];
        private int count;
        private float mass;

        Covered(int all) {
            worths = new float[all];
        }

        void add(int label, float worth) {
            if (worths[label] == 0) {
                if (count == labels.length) {
                    labels = Arrays.copyOf(labels, count * 2);
                }
                labels[count++] = label;
            }
            worths[label] += worth;
        }

        void forEach(Each each) {
            for (int l = 0; l < count; l++) {
                each.accept(labels[l], worths[labels[l]]);
            }
        }
    }

    private interface Each {
        void accept(int label, float covered);
    }

    /** The form of the words that this compares by. */
    Function<Word, String> form() {
        return form;
    }
}
