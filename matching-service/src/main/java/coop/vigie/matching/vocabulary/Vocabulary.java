package coop.vigie.matching.vocabulary;

import coop.vigie.matching.text.Word;
import coop.vigie.matching.text.Words;
import coop.vigie.matching.vocabulary.ConceptFields.ConceptField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The vocabulary as it stands at one moment. Immutable; a change of a concept makes another one. */
public final class Vocabulary {

    private static final int MOST_CONCEPTS = 40;
    private static final int MOST_WORDS = 6;
    private static final double NOTICEABLE = 0.02;

    /** A word that says less than this of what the best one says of a concept is not what it was found by. */
    private static final double TELLING = 0.3;

    private final Map<String, Concept> byId = new HashMap<>();
    private final List<Concept> functions;
    private final ConceptFields fields;
    private final LabelCoverage stems;
    private final LabelCoverage roots;
    private final LabelCoverage labels;
    private final Spelling spelling;
    private final WordClassifier classifier;
    private final int[][] related;
    private final VocabularySettings settings;
    private final String fingerprint;

    /** Builds the picture of these concepts. */
    public Vocabulary(Collection<Concept> concepts, VocabularySettings settings) {
        this.settings = settings;
        concepts.forEach(concept -> byId.put(concept.id(), concept));
        fingerprint = Integer.toHexString(
                concepts.stream().mapToInt(Concept::hashCode).sum());
        functions = concepts.stream()
                .filter(Concept::function)
                .sorted(Comparator.comparing(Concept::id))
                .toList();
        fields = new ConceptFields(functions, settings);
        List<ConceptWords> words = functions.stream().map(ConceptWords::of).toList();
        stems = new LabelCoverage(words, Word::stem, settings.coveragePower());
        roots = new LabelCoverage(words, Word::root, settings.coveragePower());
        labels = new LabelCoverage(words, Word::plain, settings.coveragePower());
        spelling = new Spelling(words);
        classifier = new WordClassifier(words, settings.learning());
        Map<String, Integer> position = new HashMap<>();
        for (int c = 0; c < functions.size(); c++) {
            position.put(functions.get(c).id(), c);
        }
        related = functions.stream()
                .map(c -> c.related().stream()
                        .filter(position::containsKey)
                        .mapToInt(position::get)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The concept with this id. */
    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How many functions there are. */
    public int size() {
        return functions.size();
    }

    /** All concepts, functions and domains. */
    public Collection<Concept> concepts() {
        return byId.values();
    }

    /** Names this state of the vocabulary: the same concepts give the same fingerprint, on every replica. */
    public String fingerprint() {
        return fingerprint;
    }

    /** How telling a word is: the rarer in the vocabulary, the more. Above 0. */
    public float rarity(Word word) {
        return classifier.rarity(word);
    }

    /** What a need in these words is about. */
    public FoundConcepts find(List<Word> need) {
        return find(need, settings.needs());
    }

    /** What a platform that is described so is about. */
    public FoundConcepts findDescribed(String description) {
        return find(Words.of(description), settings.descriptions());
    }

    private FoundConcepts find(List<Word> text, VocabularySettings.Weights signals) {
        List<Word> words = new ArrayList<>(distinct(spelling.correct(text)));
        if (words.isEmpty() || functions.isEmpty()) {
            return FoundConcepts.NONE;
        }
        float[][] byWord = new float[words.size()][functions.size()];
        float[] whole = new float[functions.size()];
        float[] total = new float[functions.size()];
        float weights = 2 * signals.coverage() + signals.learned();
        for (ConceptField field : ConceptField.values()) {
            boolean isLabels = field == ConceptField.LABELS || field == ConceptField.LABEL_ROOTS;
            FieldScores scored = scoreField(field, words, byWord);
            // A field that knows few of the words (French examples, an English need) has little to say.
            float weight = (isLabels ? signals.labels() : signals.examples()) * scored.known() * scored.known();
            add(total, scored.scores(), weight);
            weights += weight;
        }
        for (LabelCoverage coverage : List.of(stems, roots)) {
            List<String> forms = words.stream().map(coverage.form()).toList();
            float[] wholeHere = coverage == stems ? whole : null;
            add(total, coverage.score(forms, functions.size(), wholeHere), signals.coverage());
        }
        if (signals.learned() > 0) {
            add(total, classifier.probabilities(words), signals.learned());
        }
        for (int c = 0; c < total.length; c++) {
            total[c] /= weights;
        }
        float[] same = labels.same(
                words.stream().map(word -> spelling.plain(word, text)).toList(), functions.size());
        for (int c = 0; c < total.length; c++) {
            // As it is, not divided by the greatest: no label is the same as a long text.
            total[c] += signals.same() * same[c] * same[c];
        }
        float[] scores = withDomains(withRelated(total));
        double covered = 0;
        for (float share : whole) {
            covered = Math.max(covered, share);
        }
        return new FoundConcepts(best(scores, whole, byWord, words), covered);
    }

    /**
     * What one field says.
     *
     * @param known the share of the words that it has at all
     */
    private record FieldScores(float[] scores, float known) {}

    private FieldScores scoreField(ConceptField field, List<Word> words, float[][] byWord) {
        float[] scores = new float[functions.size()];
        int[] known = new int[1];
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int w = 0; w < words.size(); w++) {
            String form = field == ConceptField.LABELS || field == ConceptField.EXAMPLES
                    ? words.get(w).stem()
                    : words.get(w).root();
            first.putIfAbsent(form, w);
        }
        first.forEach((form, w) -> {
            float[] before = byWord[w].clone();
            known[0] += fields.score(field, form, byWord[w]) ? 1 : 0;
            for (int c = 0; c < scores.length; c++) {
                scores[c] += byWord[w][c] - before[c];
            }
        });
        return new FieldScores(scores, (float) known[0] / first.size());
    }

    /** Adds a signal, divided by its greatest value so that signals compare. */
    private static void add(float[] total, float[] signal, float weight) {
        float greatest = 0;
        for (float value : signal) {
            greatest = Math.max(greatest, value);
        }
        if (greatest > 0) {
            for (int c = 0; c < total.length; c++) {
                total[c] += weight * signal[c] / greatest;
            }
        }
    }

    private float[] withRelated(float[] scores) {
        float[] result = scores.clone();
        for (int c = 0; c < scores.length; c++) {
            float sum = 0;
            for (int other : related[c]) {
                sum += scores[other];
            }
            if (related[c].length > 0) {
                result[c] +=
                        settings.related() * sum / functions.get(c).related().size();
            }
        }
        return result;
    }

    /** The domain that most of what was found is in tells two readings of an ambiguous word apart. */
    private float[] withDomains(float[] scores) {
        Map<String, Float> domains = new HashMap<>();
        IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -scores[c]))
                .limit(settings.domainVoters())
                .forEach(c ->
                        functions.get(c).broader().forEach(domain -> domains.merge(domain, scores[c], Float::sum)));
        float greatest = domains.values().stream().max(Float::compare).orElse(1f);
        float[] result = scores.clone();
        for (int c = 0; c < scores.length; c++) {
            float best = 0;
            for (String domain : functions.get(c).broader()) {
                best = Math.max(best, domains.getOrDefault(domain, 0f) / greatest);
            }
            result[c] *= 1 + settings.domain() * best;
        }
        return result;
    }

    private List<FoundConcept> best(float[] scores, float[] whole, float[][] byWord, List<Word> words) {
        return IntStream.range(0, scores.length)
                .filter(c -> scores[c] > NOTICEABLE)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -scores[c]))
                .limit(MOST_CONCEPTS)
                .map(c -> new FoundConcept(functions.get(c), scores[c], whole[c], telling(c, byWord, words)))
                .toList();
    }

    private static List<Word> telling(int concept, float[][] byWord, List<Word> words) {
        double best = IntStream.range(0, words.size())
                .mapToDouble(w -> byWord[w][concept])
                .max()
                .orElse(0);
        return IntStream.range(0, words.size())
                .filter(w -> byWord[w][concept] > TELLING * best)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer w) -> -byWord[w][concept]))
                .limit(MOST_WORDS)
                .map(words::get)
                .toList();
    }

    private static Collection<Word> distinct(List<Word> words) {
        Map<String, Word> distinct = new LinkedHashMap<>();
        words.forEach(word -> distinct.putIfAbsent(word.stem(), word));
        return distinct.values();
    }
}
