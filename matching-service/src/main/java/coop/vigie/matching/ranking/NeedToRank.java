package coop.vigie.matching.ranking;

import java.util.List;

/**
 * What is asked of the ranking.
 *
 * @param text the need in somebody's own words
 * @param territory official geographic codes of the need's territory: itself first, then those around it; empty where not said
 * @param organisationKind kind of the organisation that asks, or null
 * @param functions concepts that a person said it is about; empty where the text alone speaks
 */
public record NeedToRank(
        String text, Constraints constraints, List<String> territory, String organisationKind, List<String> functions) {

    /** Guards against absent values. */
    public NeedToRank {
        constraints = constraints == null ? Constraints.NONE : constraints;
        territory = territory == null ? List.of() : List.copyOf(territory);
        functions = functions == null ? List.of() : List.copyOf(functions);
    }

    /** A text alone. */
    public static NeedToRank of(String text) {
        return new NeedToRank(text, Constraints.NONE, List.of(), null, null);
    }
}
