package coop.vigie.membership.exchange;

import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import java.time.LocalDate;

/**
 * One line of a register that is brought in.
 *
 * @param line its place in the file, from 1, for errors
 * @param shares always positive: the kind says which way they go; zero for a payment or a change of the nominal
 * @param amount what is paid on shares that come in (all that is due where null), or ends with shares that are cancelled (in
 *     proportion where null), what a payment is of, or what shares that pass on were sold for (not known where null)
 * @param ratio new shares for old ones; null but for a change of the nominal
 */
record RegisterRow(
        int line,
        Kind kind,
        LocalDate effectiveOn,
        Party holder,
        Party beneficiary,
        long shares,
        Euros amount,
        Ratio ratio,
        String act,
        String approval) {

    /** A number of shares that a line can be about. */
    static long shares(long number) {
        if (number < 1 || number > 1_000_000_000) {
            throw new IllegalArgumentException("not a number of shares: " + number);
        }
        return number;
    }

    /** New shares for old ones that change something. */
    static Ratio ratio(String text) {
        Ratio ratio = Ratio.of(text);
        if (ratio.numerator() == 0 || ratio.numerator() == ratio.denominator()) {
            throw new IllegalArgumentException("no change of the nominal: " + text);
        }
        return ratio;
    }

    /** The same with so many more shares. */
    RegisterRow and(long more) {
        return with(line, Math.addExact(shares, more));
    }

    /** The same at this place of the file. */
    RegisterRow at(int place) {
        return with(place, shares);
    }

    private RegisterRow with(int otherLine, long otherShares) {
        return new RegisterRow(
                otherLine, kind, effectiveOn, holder, beneficiary, otherShares, amount, ratio, act, approval);
    }

    /** What a line does. */
    enum Kind {
        OPENING,
        SUBSCRIPTION,
        TRANSFER,
        TRANSMISSION,
        CANCELLATION,
        PAYMENT,
        SPLIT;

        boolean bringsIn() {
            return this == OPENING || this == SUBSCRIPTION;
        }

        boolean passesOn() {
            return this == TRANSFER || this == TRANSMISSION;
        }
    }

    /**
     * Who a line is about.
     *
     * @param organisation its id in the catalogue; null for a name kept here alone
     * @param publicBody null where the file does not say
     * @param category null where an earlier line has said it
     * @param address its seat or domicile; null where this line does not say
     */
    record Party(
            String name,
            String organisation,
            String siren,
            Boolean publicBody,
            boolean naturalPerson,
            String category,
            String college,
            String address) {

        /** The same in this category. */
        Party in(String other) {
            return new Party(name, organisation, siren, publicBody, naturalPerson, other, college, address);
        }

        /** What makes it the same one as on another line. */
        String key() {
            return Holder.key(organisation, name);
        }
    }
}
