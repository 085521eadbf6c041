package coop.vigie.events.membership;

import coop.vigie.events.EntityState;
import java.util.List;

/**
 * A cooperative whose register is kept here.
 *
 * @param organisation its id in the catalogue; null where it is not listed there
 * @param platforms ids of the platforms that it carries
 * @param nominal value of one share, in euros, as a decimal string
 * @param shares shares subscribed
 * @param publicShares those held by local authorities and their establishments
 * @param capital subscribed capital in euros, as a decimal string
 * @param openToPublicBodies whether at least one more public share could be subscribed under the legal ceiling
 */
public record CooperativeState(
        String id,
        long version,
        boolean removed,
        String organisation,
        String name,
        String legalForm,
        List<String> platforms,
        String nominal,
        long shares,
        long publicShares,
        String capital,
        boolean openToPublicBodies,
        List<ShareClass> shareClasses,
        List<College> colleges)
        implements EntityState {

    /** A category of members and the fewest shares that one of them must hold. */
    public record ShareClass(String category, long minimumShares) {}

    /** A voting group and its weight in percent. */
    public record College(String id, String name, String category, String weight) {}
}
