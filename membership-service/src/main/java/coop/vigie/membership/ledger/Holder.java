package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who holds shares, and what it holds today.
 *
 * @param number its number as a member
 * @param organisation its id in the catalogue; null for a name kept here alone
 * @param publicBody whether it counts under the ceiling
 * @param since date of effect of its first entry; null before
 * @param standing where it stands as a member, state machine B
 */
public record Holder(
        UUID id,
        String cooperative,
        long number,
        String name,
        String organisation,
        String siren,
        boolean publicBody,
        boolean naturalPerson,
        String category,
        String college,
        long shares,
        BigDecimal paid,
        LocalDate since,
        MemberStanding standing) {

    /** What makes it the same holder as another of this organisation or name, as the database tells them apart. */
    public static String key(String organisation, String name) {
        if (organisation != null) {
            return "o:" + organisation;
        }
        StringBuilder folded = new StringBuilder("n:");
        // Letter by letter: a word that ends with a sigma is the same word in capitals.
        name.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Where a member stands. */
    public enum MemberStanding {
        CANDIDATE("candidat", "candidate"),
        MEMBER("associé", "member"),
        EXIT_REQUESTED("sortie demandée", "exit requested"),
        LEFT("sorti", "left"),
        REIMBURSEMENT_DUE("remboursement dû", "reimbursement due"),
        REIMBURSED("remboursé", "reimbursed"),
        TRANSFERRED("parts cédées", "shares transferred"),
        EXCLUDED("exclu", "excluded"),
        STRUCK_OFF("radié", "struck off"),
        DECEASED("décédé", "deceased"),
        DISSOLVED("dissous", "dissolved"),
        ABSORBED("absorbé", "absorbed"),
        PRESCRIBED("créance prescrite", "claim prescribed");

        private final Text label;

        MemberStanding(String fr, String en) {
            this.label = Text.of(fr, en);
        }

        /** For people. */
        public Text label() {
            return label;
        }

        /** Whether it has a vote: a member whose exit is asked for keeps it until the exit takes effect. */
        public boolean votes() {
            return this == MEMBER || this == EXIT_REQUESTED;
        }
    }

    /** What it holds, as the rules count it. */
    public Line line() {
        return line(shares);
    }

    /** So many shares of this holder. */
    public Line line(long some) {
        return new Line(id.toString(), category, college, publicBody, some);
    }

    /** The same with so many shares. */
    Holder holding(long some, LocalDate from) {
        return with(some, paid, from);
    }

    /** The same after a payment, or after one that is given back where it is negative. */
    public Holder paying(Euros amount) {
        return with(shares, paid.add(amount.amount()), since);
    }

    private Holder with(long otherShares, BigDecimal otherPaid, LocalDate otherSince) {
        return new Holder(
                id,
                cooperative,
                number,
                name,
                organisation,
                siren,
                publicBody,
                naturalPerson,
                category,
                college,
                otherShares,
                otherPaid,
                otherSince,
                standing);
    }

    /** What it has paid. */
    public Euros paidAmount() {
        return new Euros(paid);
    }
}
