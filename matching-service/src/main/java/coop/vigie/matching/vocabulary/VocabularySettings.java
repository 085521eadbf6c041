package coop.vigie.matching.vocabulary;

/**
 * How the signals of the vocabulary weigh. The values are in {@code ranking.properties}.
 *
 * @param needs for the text of a need
 * @param descriptions for what a platform says of itself: it names what it does, and is nobody's need, so that examples of needs say little
 * @param learning how the classifier learns
 * @param saturation BM25's k1
 * @param labelsLength BM25's b for labels
 * @param examplesLength BM25's b for examples
 * @param coveragePower how much a label half covered counts less than one wholly covered
 * @param related what a concept gains from its related ones
 * @param domain what a concept gains from being in the domain that the other concepts found are in
 * @param domainVoters how many concepts decide the domain
 */
public record VocabularySettings(
        Weights needs,
        Weights descriptions,
        Learning learning,
        float saturation,
        float labelsLength,
        float examplesLength,
        float coveragePower,
        float related,
        float domain,
        int domainVoters) {

    /**
     * What each signal counts for one kind of text.
     *
     * @param labels the labels, by BM25
     * @param examples the example needs, by BM25
     * @param coverage the best covered single label
     * @param learned what a classifier makes of all words together
     * @param same a label that is the whole text
     */
    public record Weights(float labels, float examples, float coverage, float learned, float same) {}

    /**
     * How the classifier learns.
     *
     * @param rounds how often it sees each text
     * @param rate how much it learns from one text in the first round
     * @param temperature how much less sure of itself it is taken than it is; 1 for no less
     */
    public record Learning(int rounds, float rate, float temperature) {}
}
