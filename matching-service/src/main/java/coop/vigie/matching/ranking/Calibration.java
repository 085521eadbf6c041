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
        double strength,
        double coverage,
        double certainty,
        double strong,
        double plausible,
        double gapBelow) {

    /**
     * How a need looks as a whole.
     *
     * @param strength how much it says in the vocabulary's words
     * @param coverage the greatest share of one label that its words cover
     * @param certainty that the best platform has the concept that it was found by: 1 where it is stated, less where it was read from a text.
     *     A doubt lowers the relevance too, and without this it would count twice
     */
    public record Outlook(double strength, double coverage, double certainty) {}

    /** Probability, 0 to 1, that a platform of this relevance is an answer. Rises with the relevance; nothing for no relevance. */
    public double probability(double platformRelevance, Outlook need) {
        if (platformRelevance <= 0) {
            return 0;
        }
        double logit = intercept
                + relevance * Math.log(platformRelevance)
                + strength * need.strength()
                + coverage * need.coverage()
                + certainty * Math.log(need.certainty());
        return 1 / (1 + Math.exp(-logit));
    }

    /** The word for a probability. */
    public Confidence confidence(double probability) {
        return probability >= strong
                ? Confidence.STRONG
                : probability >= plausible ? Confidence.PLAUSIBLE : Confidence.WEAK;
    }
}
