package coop.vigie.matching.vocabulary;

/**
 * How the signals of the vocabulary weigh. The values are in {@code ranking.properties}.
 *
 * @param labels weight of the labels, by BM25
 * @param examples weight of the example needs, by BM25
 * @param coverage weight of the best covered single label
 * @param saturation BM25's k1
 * @param labelsLength BM25's b for labels
 * @param examplesLength BM25's b for examples
 * @param coveragePower how much a label half covered counts less than one wholly covered
 * @param related what a concept gains from its related ones
 * @param domain what a concept gains from being in the domain that the other concepts found are in
 * @param domainVoters how many concepts decide the domain
 */
public record VocabularySettings(
        float labels,
        float examples,
        float coverage,
        float saturation,
        float labelsLength,
        float examplesLength,
        float coveragePower,
        float related,
        float domain,
        int domainVoters) {}
