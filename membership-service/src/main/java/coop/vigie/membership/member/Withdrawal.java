package coop.vigie.membership.member;

import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.ExitValue;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A member's way out: asked for, effective once the shares are cancelled, due once its value is set on approved accounts, then paid.
 *
 * @param request what was asked for; it never changes
 * @param shares what is still to be cancelled while it is asked for; what was cancelled afterwards
 * @param exit how it took effect; null before
 * @param claim what the member is owed; null before the accounts are approved
 */
record Withdrawal(Request request, State state, long shares, Exit exit, Claim claim) {

    private static final int YEARS_TO_PRESCRIPTION = 5;

    /** Where it stands. */
    enum State {
        REQUESTED("demandée", "asked for"),
        RENOUNCED("abandonnée", "renounced"),
        LAPSED("caduque", "lapsed"),
        EFFECTIVE("effective", "effective"),
        REIMBURSEMENT_DUE("remboursement dû", "reimbursement due"),
        REIMBURSED("remboursée", "reimbursed"),
        PRESCRIBED("prescrite", "prescribed");

        private final Text label;

        State(String fr, String en) {
            this.label = Text.of("« %s » (%s)".formatted(fr, name()), "\"%s\" (%s)".formatted(en, name()));
        }
    }

    /** Who asked for what, by which act, at which rank in the queue of the cooperative. */
    record Request(
            UUID id, String cooperative, UUID holder, long rank, String kind, LocalDate requestedOn, String act) {

        /** The same under another rank. */
        Request requeued(long otherRank) {
            return new Request(Ids.next(), cooperative, holder, otherRank, kind, requestedOn, act);
        }
    }

    /** The movement that cancelled the shares, and their nominal then. */
    record Exit(LocalDate effectiveOn, long movement, Euros nominal) {}

    /** What is to be paid in all and what was paid, with the losses taken off and the statutory method. */
    record Claim(Euros losses, Euros due, Euros paid, LocalDate dueSince, String method) {

        Euros left() {
            return due.minus(paid);
        }

        /** The last day to pay, by the statutes. */
        LocalDate payBefore(int reimbursementYears) {
            return dueSince.plusYears(reimbursementYears);
        }

        Claim paying(Euros amount) {
            return new Claim(losses, due, paid.plus(amount), dueSince, method);
        }
    }

    static Withdrawal asked(Request request, long shares) {
        return new Withdrawal(request, State.REQUESTED, shares, null, null);
    }

    UUID id() {
        return request.id();
    }

    UUID holder() {
        return request.holder();
    }

    boolean isRequested() {
        return state == State.REQUESTED;
    }

    /** Whether this movement cancelled its shares. */
    boolean isOf(long movement) {
        return exit != null && exit.movement() == movement;
    }

    /** Taken back while nothing is entered. */
    Withdrawal renounced() {
        require(State.REQUESTED);
        return new Withdrawal(request, State.RENOUNCED, shares, null, null);
    }

    /** The cooperative is dissolved: its members are paid by the liquidation, all at once. */
    Withdrawal lapsed() {
        require(State.REQUESTED);
        return new Withdrawal(request, State.LAPSED, shares, null, null);
    }

    /** Whether the shares are gone and the member is not paid yet. */
    boolean isUnsettled() {
        return state == State.EFFECTIVE || state == State.REIMBURSEMENT_DUE;
    }

    Withdrawal effective(long cancelled, Exit how) {
        require(State.REQUESTED);
        if (how.effectiveOn().isBefore(request.requestedOn())) {
            throw Refusal.invalid(
                    "/effectiveOn",
                    "date-too-early",
                    Wording.of(
                            "La sortie ne prend pas effet avant sa demande, le %s.",
                            "The exit does not take effect before it was asked for, on %s.", request.requestedOn()));
        }
        return new Withdrawal(request, State.EFFECTIVE, cancelled, how, null);
    }

    /** The cancellation was a mistake: it is asked for again. */
    Withdrawal reopened() {
        require(State.EFFECTIVE);
        return asked(request, shares);
    }

    /** How it took effect, where it waits for its value. */
    Exit exitToValue() {
        require(State.EFFECTIVE);
        return exit;
    }

    /** Its value, less what was never paid on the shares. */
    Withdrawal valued(ExitValue value, Euros unpaid, LocalDate on, String byMethod) {
        if (on.isBefore(exitToValue().effectiveOn())) {
            throw Refusal.invalid(
                    "/approvedOn",
                    "date-too-early",
                    Wording.of(
                            "La valeur est arrêtée sur des comptes approuvés après la sortie (%s).",
                            "The value is set on accounts approved after the exit (%s).", exit.effectiveOn()));
        }
        Euros owed = value.value().minus(unpaid).max(Euros.ZERO);
        State next = owed.isPositive() ? State.REIMBURSEMENT_DUE : State.REIMBURSED;
        return new Withdrawal(request, next, shares, exit, new Claim(value.losses(), owed, Euros.ZERO, on, byMethod));
    }

    Withdrawal reimbursed(Euros amount, LocalDate on) {
        require(State.REIMBURSEMENT_DUE);
        if (on.isBefore(claim.dueSince())) {
            throw Refusal.invalid(
                    "/paidOn",
                    "date-too-early",
                    Wording.of(
                            "Rien n'est dû avant l'approbation des comptes, le %s.",
                            "Nothing is due before the accounts were approved, on %s.", claim.dueSince()));
        }
        if (amount.compareTo(claim.left()) > 0) {
            throw Refusal.conflict(
                            "over-due",
                            Wording.of(
                                    "Il ne reste que %s à rembourser.", "Only %s are left to reimburse.", claim.left()))
                    .with("left", claim.left().toString());
        }
        Claim after = claim.paying(amount);
        return new Withdrawal(request, after.left().isPositive() ? state : State.REIMBURSED, shares, exit, after);
    }

    /**
     * Five years after it had to be paid, what was never claimed is prescribed (article 2224 of the civil code): before the term that
     * the statutes set nobody could ask for it (article 2233, 3°).
     */
    Withdrawal prescribed(LocalDate today, int reimbursementYears) {
        require(State.REIMBURSEMENT_DUE);
        LocalDate from = claim.payBefore(reimbursementYears).plusYears(YEARS_TO_PRESCRIPTION);
        if (!today.isAfter(from)) {
            throw Refusal.conflict(
                            "not-prescribed",
                            Wording.of(
                                    "La créance n'est prescrite qu'après le %s.",
                                    "The claim is prescribed after %s only.", from))
                    .with("prescribedAfter", from.toString());
        }
        return new Withdrawal(request, State.PRESCRIBED, shares, exit, claim);
    }

    private void require(State allowed) {
        if (state != allowed) {
            throw Refusal.conflict(
                            "wrong-state",
                            Wording.of(
                                    "La sortie est à l'état %s ; cette étape demande : %s.",
                                    "The exit is in the state %s; this step needs: %s.", state.label, allowed.label))
                    .with("state", state.name());
        }
    }
}
