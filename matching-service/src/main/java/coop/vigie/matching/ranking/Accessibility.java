package coop.vigie.matching.ranking;

import java.util.List;

/** How far a platform must conform to the accessibility rules. What the rules do not apply to always will do. */
public enum Accessibility {
    /** It need not. */
    ANY(List.of()),

    /** At least in part. */
    PARTIAL(List.of("conform", "partial", "not-applicable")),

    /** Wholly. */
    CONFORM(List.of("conform", "not-applicable"));

    private final List<String> accepted;

    Accessibility(List<String> accepted) {
        this.accepted = accepted;
    }

    /** The assessments that will do; empty for all. */
    List<String> accepted() {
        return accepted;
    }

    boolean isDemanded() {
        return this != ANY;
    }
}
