package coop.vigie.matching.ranking;

import java.util.List;

/**
 * What is asked of the ranking.
 *
 * @param text the need in somebody's own words
 * @param territory official geographic codes of the need's territory: itself first, then those around it; empty where not said
 * @param organisationKind kind of the organisation that asks, or null
 */
public record NeedToRank(String text, Constraints constraints, List<String> territory, String organisationKind) {

    /** Guards against absent values. */
    public NeedToRank {
        constraints = constraints == null ? Constraints.NONE : constraints;
        territory = territory == null ? List.of() : List.copyOf(territory);
    }

    /** A text alone. */
    public static NeedToRank of(String text) {
        return new NeedToRank(text, Constraints.NONE, List.of(), null);
    }
}
