package coop.vigie.membership.rule;

import coop.vigie.membership.value.Percent;
import coop.vigie.membership.value.Ratio;

/**
 * The arithmetic of the public ceiling: public bodies hold at most one half of the capital. It is done on whole shares, since
 * {@code 2·P ≤ T} needs no rounding.
 *
 * @param publicShares P, shares of local authorities, their groupings and territorial public establishments together
 * @param shares T, all shares
 */
public record Ceiling(long publicShares, long shares) {

    private static final Ratio HALF = new Ratio(1, 2);

    /** The ceiling as the register stands. */
    public static Ceiling of(Standing standing) {
        return new Ceiling(standing.publicShares(), standing.shares());
    }

    /** Whether public bodies hold at most one half. */
    public boolean holds() {
        return excess() <= 0;
    }

    /** The public share in percent, never written as one half where it is not exactly that. */
    public String percent() {
        return Percent.besideLimit(publicShares, shares, HALF);
    }

    /** How many more public shares could be subscribed now. */
    public long margin() {
        return Math.max(0, -excess());
    }

    /** How many new private shares would bring it back to one half, now. */
    public long privateSharesNeeded() {
        return Math.max(0, excess());
    }

    /** How many public shares would have to be cancelled to bring it back to one half, now. */
    public long publicSharesToCancel() {
        return Math.max(0, excess());
    }

    /** After so many more public shares. */
    public Ceiling withPublic(long more) {
        return new Ceiling(Math.addExact(publicShares, more), Math.addExact(shares, more));
    }

    /** By how much 2·P is over T; zero at exactly one half. */
    private long excess() {
        return Math.subtractExact(Math.multiplyExact(2L, publicShares), shares);
    }
}
