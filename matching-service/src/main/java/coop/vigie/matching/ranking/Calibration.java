package coop.vigie.matching.ranking;

/**
 * From what was computed to how sure one may be, fitted on judged needs by logistic regression (docs/matching-quality.md).
 *
 * @param strong from this probability on, a match is {@code strong}
 * @param plausible from this probability on, it is {@code plausible}
 * @param gapBelow where not even the best reaches this, the need is a gap
 */
public record Calibration(
        double intercept,
        double relevance,
        double coverage,
        double derived,
        double strong,
        double plausible,
        double gapBelow) {

    /**
     * How a need looks as a whole.
     *
     * @param coverage the greatest share of one label that its words cover
     * @param derived whether the best platform's concepts were read from its text: that doubt lowers the relevance already, and without
     *     this it would count twice
     */
    public record Outlook(double coverage, boolean derived) {}

    /** Probability, 0 to 1, that a platform of this relevance is an answer. Rises with the relevance; nothing for no relevance. */
    public double probability(double platformRelevance, Outlook need) {
        if (platformRelevance <= 0) {
            return 0;
        }
        double logit = intercept
                + relevance * Math.log(platformRelevance)
                + coverage * need.coverage()
                + (need.derived() ? derived : 0);
        return 1 / (1 + Math.exp(-logit));
    }

    /** The word for a probability. */
    public Confidence confidence(double probability) {
        return probability >= strong
                ? Confidence.STRONG
                : probability >= plausible ? Confidence.PLAUSIBLE : Confidence.WEAK;
    }
}
