package coop.vigie.membership.rule;

import coop.vigie.membership.rule.Standing.Line;

/**
 * What is about to happen to the shares.
 *
 * @param from who gives up how many; null for a subscription
 * @param to who gets how many; null for an exit
 */
public record Operation(Kind kind, Line from, Line to) {

    /** Nothing: the rules look at how things stand. */
    public static final Operation NONE = new Operation(Kind.NONE, null, null);

    /** Other statutes: no share moves, and the register as it stands is held to them. */
    public static final Operation ADOPTION = new Operation(Kind.ADOPTION, null, null);

    /** What an operation is in law. */
    public enum Kind {
        NONE,
        ADOPTION,
        SUBSCRIPTION,
        EXIT,
        TRANSFER
    }

    /** New shares for this holder. */
    public static Operation subscription(Line to) {
        return new Operation(Kind.SUBSCRIPTION, null, to);
    }

    /** This holder's shares are cancelled. */
    public static Operation exit(Line from) {
        return new Operation(Kind.EXIT, from, null);
    }

    /** Shares go from one holder to another. */
    public static Operation transfer(Line from, Line to) {
        return new Operation(Kind.TRANSFER, from, to);
    }

    /** How many shares public bodies gain; negative where they give up. */
    public long publicGain() {
        long gained = to != null && to.publicBody() ? to.shares() : 0;
        long given = from != null && from.publicBody() ? from.shares() : 0;
        return gained - given;
    }
}
