package coop.vigie.matching.need;

import java.util.List;

/**
 * Platforms came into a need's answers by a change of the catalogue, not of the need; observed within the same transaction.
 *
 * @param rankingVersion of the ranking in which they came in
 */
public record PlatformsFit(Need need, List<Newcomer> newcomers, long rankingVersion) {

    /** A platform that answers the need now. */
    public record Newcomer(String platform, String name) {}
}
