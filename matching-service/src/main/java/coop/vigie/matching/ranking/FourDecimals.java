package coop.vigie.matching.ranking;

/** How scores and shares are shown: more digits would be a promise that nobody can keep. */
public final class FourDecimals {

    private static final double STEPS = 10_000;

    private FourDecimals() {}

    /** The value as it is shown. */
    public static double of(double value) {
        return Math.round(value * STEPS) / STEPS;
    }
}
