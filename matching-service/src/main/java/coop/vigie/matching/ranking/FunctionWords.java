package coop.vigie.matching.ranking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares the functions of a platform, in the words of whoever typed them, with the words of a need. */
final class FunctionWords {

    private static final int FEWEST = 2;
    private static final float POWER = 1.5f;
    private static final float WHOLE = 0.99f;

    private FunctionWords() {}

    /** How much of the function that it says best a need says, 0 to 1. */
    static float bestShare(List<String[]> functions, Set<String> need) {
        float best = 0;
        for (String[] function : functions) {
            best = Math.max(best, share(function, need));
        }
        return best;
    }

    /** The place of a function that the need says whole. */
    static Optional<Integer> said(List<String[]> functions, Set<String> need) {
        return IntStream.range(0, functions.size())
                .filter(f -> share(functions.get(f), need) >= WHOLE)
                .boxed()
                .findFirst();
    }

    /** One word in common is chance. */
    private static float share(String[] function, Set<String> need) {
        int common = 0;
        for (String word : function) {
            common += need.contains(word) ? 1 : 0;
        }
        return common < FEWEST ? 0 : (float) Math.pow((double) common / function.length, POWER);
    }
}
