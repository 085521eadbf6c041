package coop.vigie.matching.ranking;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.text.Word;
import coop.vigie.matching.text.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the functions of a platform, in the words of whoever typed them, with the words of a need. */
final class FunctionWords {

    private static final int FEWEST = 2;
    private static final float POWER = 1.5f;
    private static final float WHOLE = 0.99f;

    private FunctionWords() {}

    /** How much of a function the need says, 0 to 1; one word in common is chance. */
    static float share(Collection<String> function, Set<String> need) {
        long common = function.stream().filter(need::contains).count();
        return common < FEWEST ? 0 : (float) Math.pow((double) common / function.size(), POWER);
    }

    /** A function of the platform that the need says whole. */
    static Optional<String> said(PlatformState platform, Set<String> need) {
        return (platform.functions() == null ? List.<String>of() : platform.functions())
                .stream()
                        .filter(function -> share(
                                        Words.of(function).stream()
                                                .map(Word::stem)
                                                .collect(Collectors.toSet()),
                                        need)
                                >= WHOLE)
                        .findFirst();
    }
}
