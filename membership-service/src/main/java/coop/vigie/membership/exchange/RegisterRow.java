package coop.vigie.membership.exchange;

import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One line of a register that is brought in.
 *
 * @param line its place in the file, from 1, for errors
 * @param shares always positive: the kind says which way they go; zero for a payment or a change of the nominal
 * @param paid paid on the shares that come in, or the amount of a payment; null for all of it
 * @param ratio new shares for old ones; null but for a change of the nominal
 */
record RegisterRow(
        int line,
        Kind kind,
        LocalDate effectiveOn,
        Party holder,
        Party beneficiary,
        long shares,
        Euros paid,
        Ratio ratio,
        String act,
        String approval) {

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
     */
    record Party(
            String name,
            String organisation,
            String siren,
            Boolean publicBody,
            boolean naturalPerson,
            String category,
            String college) {

        /** What makes it the same one as on another line. */
        String key() {
            return organisation != null ? "o:" + organisation : "n:" + name.toLowerCase(Locale.ROOT);
        }
    }
}
