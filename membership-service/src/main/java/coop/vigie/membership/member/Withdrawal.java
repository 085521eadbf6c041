package coop.vigie.membership.member;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.ExitValue;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A member's way out: asked for, effective once the shares are cancelled, due once its value is set on approved accounts, then paid.
 *
 * @param rank its place in the queue of the cooperative
 * @param shares what is still to be cancelled while it is asked for; what was cancelled afterwards
 * @param due what is to be paid in all; null before the accounts are approved
 */
record Withdrawal(
        UUID id,
        String cooperative,
        UUID holder,
        long rank,
        String kind,
        long shares,
        LocalDate requestedOn,
        String act,
        State state,
        LocalDate effectiveOn,
        Long movement,
        BigDecimal nominal,
        BigDecimal losses,
        BigDecimal due,
        BigDecimal paid,
        LocalDate dueSince,
        String method) {

    private static final int YEARS_TO_PRESCRIPTION = 5;

    /** Where it stands. */
    enum State {
        REQUESTED,
        EFFECTIVE,
        REIMBURSEMENT_DUE,
        REIMBURSED,
        PRESCRIBED
    }

    Withdrawal effective(LocalDate on, long movementNumber, long cancelled, Euros nominalOfShares) {
        require(State.REQUESTED);
        return new Withdrawal(
                id,
                cooperative,
                holder,
                rank,
                kind,
                cancelled,
                requestedOn,
                act,
                State.EFFECTIVE,
                on,
                movementNumber,
                nominalOfShares.amount(),
                null,
                null,
                paid,
                null,
                null);
    }

    /** The cancellation was a mistake: it is asked for again. */
    Withdrawal reopened() {
        require(State.EFFECTIVE);
        return new Withdrawal(
                id,
                cooperative,
                holder,
                rank,
                kind,
                shares,
                requestedOn,
                act,
                State.REQUESTED,
                null,
                null,
                null,
                null,
                null,
                paid,
                null,
                null);
    }

    /** Its value, less what was never paid on the shares. */
    Withdrawal valued(ExitValue value, Euros unpaid, LocalDate on, String byMethod) {
        require(State.EFFECTIVE);
        if (on.isBefore(effectiveOn)) {
            throw Refusal.invalid(
                    "/approvedOn",
                    "date-too-early",
                    Text.of(
                            "La valeur est arrêtée sur des comptes approuvés après la sortie (%s)."
                                    .formatted(effectiveOn),
                            "The value is set on accounts approved after the exit (%s).".formatted(effectiveOn)));
        }
        Euros owed = value.value().minus(unpaid).max(Euros.ZERO);
        State next = owed.isPositive() ? State.REIMBURSEMENT_DUE : State.REIMBURSED;
        return new Withdrawal(
                id,
                cooperative,
                holder,
                rank,
                kind,
                shares,
                requestedOn,
                act,
                next,
                effectiveOn,
                movement,
                nominal,
                value.losses().amount(),
                owed.amount(),
                paid,
                on,
                byMethod);
    }

    Withdrawal reimbursed(Euros amount) {
        require(State.REIMBURSEMENT_DUE);
        if (amount.compareTo(left()) > 0) {
            throw Refusal.conflict(
                            "over-due",
                            Text.of(
                                    "Il ne reste que %s € à rembourser.".formatted(left()),
                                    "Only %s € are left to reimburse.".formatted(left())))
                    .with("left", left().toString());
        }
        BigDecimal after = paid.add(amount.amount());
        State next = after.compareTo(due) >= 0 ? State.REIMBURSED : state;
        return new Withdrawal(
                id,
                cooperative,
                holder,
                rank,
                kind,
                shares,
                requestedOn,
                act,
                next,
                effectiveOn,
                movement,
                nominal,
                losses,
                due,
                after,
                dueSince,
                method);
    }

    /** Five years after it became due, what was never claimed is prescribed (article 2224 of the civil code). */
    Withdrawal prescribed(LocalDate today) {
        require(State.REIMBURSEMENT_DUE);
        LocalDate from = dueSince.plusYears(YEARS_TO_PRESCRIPTION);
        if (!today.isAfter(from)) {
            throw Refusal.conflict(
                    "not-prescribed",
                    Text.of(
                            "La créance n'est prescrite qu'après le %s.".formatted(from),
                            "The claim is prescribed after %s only.".formatted(from)));
        }
        return new Withdrawal(
                id,
                cooperative,
                holder,
                rank,
                kind,
                shares,
                requestedOn,
                act,
                State.PRESCRIBED,
                effectiveOn,
                movement,
                nominal,
                losses,
                due,
                paid,
                dueSince,
                method);
    }

    /** Still to be paid. */
    Euros left() {
        return due == null ? Euros.ZERO : new Euros(due.subtract(paid));
    }

    private void require(State allowed) {
        if (state != allowed) {
            throw Refusal.conflict(
                            "wrong-state",
                            Text.of(
                                    "La sortie est à l'état %s ; cette étape demande %s.".formatted(state, allowed),
                                    "The exit is %s; this step needs %s.".formatted(state, allowed)))
                    .with("state", state.name());
        }
    }
}
