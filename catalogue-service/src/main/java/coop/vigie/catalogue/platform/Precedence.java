package coop.vigie.catalogue.platform;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which source is believed where sources disagree: the higher rank, then the later word.
 *
 * <p>What a person declared and a moderator published stands above any file. Among files, the project's own comes first; the
 * registry of providers knows best about providers.
 */
final class Precedence {

    private static final int UNLISTED = 20;

    private static final Map<String, Integer> RANKS = Map.of(
            Source.DECLARED,
            100,
            "publiccode",
            80,
            "open-catalog",
            80,
            "initial-catalogue",
            75,
            "csv",
            70,
            "codemeta",
            60,
            "sill",
            50,
            "cnll",
            45,
            "comptoir-du-libre",
            40,
            "awesome-selfhosted",
            30);

    private static final Map<String, Map<String, Integer>> RANKS_BY_FIELD = Map.of(
            "offers", Map.of("cnll", 90, "comptoir-du-libre", 85, "sill", 82),
            "latestRelease", Map.of("codemeta", 85, "awesome-selfhosted", 55),
            "vitality", Map.of("awesome-selfhosted", 55));

    private Precedence() {}

    /** The sources there are. */
    static Collection<String> sources() {
        return new TreeSet<>(RANKS.keySet());
    }

    static int rank(String source, String field) {
        return RANKS_BY_FIELD.getOrDefault(field, Map.of()).getOrDefault(source, RANKS.getOrDefault(source, UNLISTED));
    }

    /** Whether a value of the one source takes the place of a value of the other. */
    static boolean wins(String newcomer, String holder, String field) {
        return rank(newcomer, field) >= rank(holder, field);
    }
}
