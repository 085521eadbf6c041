package coop.vigie.membership.rule;

import coop.vigie.membership.value.Ratio;
import java.util.Locale;

/**
 * The parameters that the law leaves to the statutes. Where the law itself is not sure, the default says so in its rule.
 *
 * @param floor the part of the highest capital under which exits may not bring it; the legal quarter by default
 * @param floorWindowMonths where the statutes look at the highest capital of the last months only; null for "ever"
 * @param tally how a college's result is carried to the meeting; null where the statutes do not say, which M-09 points out
 * @param losses how losses are put on the leaving members
 * @param paymentYears years to pay what a subscription leaves unpaid
 * @param reimbursementYears years to reimburse a member who left
 * @param approvalMonths months in which the cooperative answers a subscription; null where the statutes set none
 * @param silenceApproves whether its silence until then is an approval; it is not, unless the statutes say so
 * @param account the account of the M57 nomenclature for the holding of a public body
 */
public record StatutoryTerms(
        Ratio floor,
        Integer floorWindowMonths,
        Tally tally,
        LossMethod losses,
        int paymentYears,
        int reimbursementYears,
        String account,
        Integer approvalMonths,
        boolean silenceApproves) {

    /** The legal floor of article 13. */
    public static final Ratio LEGAL_FLOOR = new Ratio(1, 4);

    /** What applies where the statutes are silent. */
    public static final StatutoryTerms DEFAULTS =
            new StatutoryTerms(LEGAL_FLOOR, null, null, LossMethod.LOSSES_ON_CAPITAL, 3, 5, "261", null, false);

    /** How the result of a college is carried. */
    public enum Tally {
        /** A college's weight is shared as its members voted. */
        PROPORTIONAL,
        /** A college's whole weight goes to its majority. */
        BLOC,
        /** One member, one vote, all together. */
        NO_COLLEGES;

        /** As the API writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How much of the losses a leaving member bears. */
    public enum LossMethod {
        /** All losses on the capital. */
        LOSSES_ON_CAPITAL,
        /** On the statutory reserves first, then on the capital. */
        STATUTORY_RESERVES_FIRST,
        /** On capital and statutory reserves, each in proportion. */
        PRO_RATA;

        /** As the API writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same with another way to bear losses. */
    public StatutoryTerms withLosses(LossMethod other) {
        return new StatutoryTerms(
                floor,
                floorWindowMonths,
                tally,
                other,
                paymentYears,
                reimbursementYears,
                account,
                approvalMonths,
                silenceApproves);
    }
}
