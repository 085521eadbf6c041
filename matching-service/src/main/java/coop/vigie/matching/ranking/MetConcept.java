package coop.vigie.matching.ranking;

import coop.vigie.matching.vocabulary.FoundConcept;

/**
 * A concept of the need that a platform has.
 *
 * @param confidence that the platform has it, 0 to 1: 1 where somebody says so, less where it was read from its texts
 */
record MetConcept(FoundConcept found, double confidence) {

    private static final double DECLARED = 0.95;

    /** Whether it is one of the platform's stated functions. */
    boolean isDeclared() {
        return confidence >= DECLARED;
    }

    /** What it brings to the score, before what better ones leave. */
    double contribution() {
        return found.score() * confidence;
    }
}
