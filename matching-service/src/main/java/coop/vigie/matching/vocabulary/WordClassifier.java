package coop.vigie.matching.vocabulary;

import coop.vigie.matching.text.Word;
import coop.vigie.matching.vocabulary.VocabularySettings.Learning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Multinomial logistic regression from the words of a text to the functions, trained on the vocabulary itself: each label, definition and
 * example is a text about its function. BM25 adds up what each word says alone; this learns which words tell neighbouring functions
 * apart. It is trained anew with each vocabulary, always in the same way, so that the same concepts give the same answers on every replica.
 */
final class WordClassifier {

    /** A word met in one text only says nothing that carries over. */
    private static final int RAREST = 2;

    /** A function this far behind the best in log-odds, less than one in eight thousand, is not worth an exponential. */
    private static final float NEGLIGIBLE = -9;

    private static final long SHUFFLE = 20261128;

    private final Map<String, Integer> features = new HashMap<>();
    private final float[] rarity;
    private final float[][] weights;
    private float rarest;
    private final int functions;
    private final float temperature;

    /**
     * A text as numbers, of unit length.
     *
     * @param features those that it has
     * @param values how much of each
     */
    private record Vector(int[] features, float[] values) {}

    private record Example(Vector text, int function) {}

    /** Learns from the texts of these functions. */
    WordClassifier(List<ConceptWords> concepts, Learning learning) {
        functions = concepts.size();
        temperature = learning.temperature();
        rarity = countFeatures(concepts);
        weights = new float[rarity.length][functions];
        List<Example> examples = new ArrayList<>();
        for (int c = 0; c < functions; c++) {
            for (List<Word> text : (Iterable<List<Word>>) concepts.get(c).texts()::iterator) {
                examples.add(new Example(vector(text), c));
            }
        }
        Collections.shuffle(examples, new Random(SHUFFLE));
        float[] odds = new float[functions];
        for (int round = 0; round < learning.rounds(); round++) {
            float rate = learning.rate() / (1 + round / 2f);
            for (Example example : examples) {
                learn(example, rate, odds);
            }
        }
    }

    /** How telling a word is: the rarer in the texts of the vocabulary, the more; and most what they do not have. */
    float rarity(Word word) {
        Integer feature = features.get(word.stem());
        return feature == null ? rarest : rarity[feature];
    }

    /** The probability of each function. */
    float[] probabilities(Collection<Word> text) {
        float[] result = new float[functions];
        Vector vector = vector(text);
        if (vector.features.length > 0) {
            score(vector, result);
            toProbabilities(result, temperature);
        }
        return result;
    }

    /** Counts in how many texts each feature is, and answers how rare those are that are kept. */
    private float[] countFeatures(List<ConceptWords> concepts) {
        Map<String, Integer> counts = new HashMap<>();
        int texts = 0;
        for (ConceptWords concept : concepts) {
            for (List<Word> text : (Iterable<List<Word>>) concept.texts()::iterator) {
                features(text).forEach(feature -> counts.merge(feature, 1, Integer::sum));
                texts++;
            }
        }
        List<String> kept = counts.keySet().stream()
                .filter(feature -> counts.get(feature) >= RAREST)
                .sorted()
                .toList();
        rarest = (float) Math.log(1 + (double) texts);
        float[] rare = new float[kept.size()];
        for (int f = 0; f < rare.length; f++) {
            features.put(kept.get(f), f);
            rare[f] = (float) Math.log(1 + (double) texts / counts.get(kept.get(f)));
        }
        return rare;
    }

    /** Each word by its stem and, told apart by a sign, by its root. */
    private static Set<String> features(Collection<Word> text) {
        Set<String> found = new LinkedHashSet<>();
        for (Word word : text) {
            found.add(word.stem());
            found.add("~" + word.root());
        }
        return found;
    }

    private Vector vector(Collection<Word> text) {
        int[] known = features(text).stream()
                .map(features::get)
                .filter(feature -> feature != null)
                .mapToInt(Integer::intValue)
                .toArray();
        float[] values = new float[known.length];
        double squares = 0;
        for (int f : known) {
            squares += rarity[f] * rarity[f];
        }
        for (int i = 0; i < known.length; i++) {
            values[i] = (float) (rarity[known[i]] / Math.sqrt(squares));
        }
        return new Vector(known, values);
    }

    /** One step of stochastic gradient descent. */
    private void learn(Example example, float rate, float[] odds) {
        Vector text = example.text;
        Arrays.fill(odds, 0);
        score(text, odds);
        toProbabilities(odds, 1);
        odds[example.function] -= 1;
        for (int i = 0; i < text.features.length; i++) {
            float[] weight = weights[text.features[i]];
            float step = rate * text.values[i];
            for (int c = 0; c < functions; c++) {
                weight[c] -= step * odds[c];
            }
        }
    }

    private void score(Vector text, float[] odds) {
        for (int i = 0; i < text.features.length; i++) {
            float[] weight = weights[text.features[i]];
            float value = text.values[i];
            for (int c = 0; c < functions; c++) {
                odds[c] += value * weight[c];
            }
        }
    }

    private static void toProbabilities(float[] odds, float temperature) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : odds) {
            greatest = Math.max(greatest, value);
        }
        float sum = 0;
        for (int c = 0; c < odds.length; c++) {
            float behind = (odds[c] - greatest) / temperature;
            odds[c] = behind < NEGLIGIBLE ? 0 : (float) Math.exp(behind);
            sum += odds[c];
        }
        for (int c = 0; c < odds.length; c++) {
            odds[c] /= sum;
        }
    }
}
