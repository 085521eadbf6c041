package coop.vigie.membership.member;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.MoneyMovementStore;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.MovementKind;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Undoes the payments that stand or fall with a movement of shares which is corrected. */
@ApplicationScoped
class CorrectMoney {

    private final RegisterDesk desk;
    private final MoneyMovementStore movements;
    private final WithdrawalStore withdrawals;

    CorrectMoney(RegisterDesk desk, MoneyMovementStore movements, WithdrawalStore withdrawals) {
        this.desk = desk;
        this.movements = movements;
        this.withdrawals = withdrawals;
    }

    @Transactional(TxType.MANDATORY)
    void undo(Entered entered, Movement wrong, Holder holder, LocalDate on) {
        Entry entry = wrong.entry();
        Predicate<MoneyEntry> came = entry.kind() == MovementKind.SUBSCRIPTION
                ? m -> Objects.equals(m.membership(), entry.membership())
                : m -> Objects.equals(m.linked(), wrong.number());
        Euros paid = movements.of(holder.cooperative(), holder.id()).stream()
                .map(MoneyMovement::entry)
                .filter(m -> m.kind().changesPaid())
                .filter(came)
                .map(MoneyEntry::amount)
                .reduce(Euros.ZERO, Euros::plus);
        if (entry.kind() == MovementKind.CANCELLATION) {
            reopen(holder.cooperative(), wrong.number());
        } else {
            paid = undone(paid, holder, entered.head().shareValue(), entry.shares());
        }
        if (paid.equals(Euros.ZERO)) {
            return;
        }
        Long number = entered.movement().number();
        Head after = desk.enter(
                        entered.head(),
                        new MoneyEntry(
                                MoneyKind.REVERSAL,
                                holder.id(),
                                entry.membership(),
                                paid.negated(),
                                on,
                                "correction, mouvement " + number,
                                number))
                .head();
        if (entry.kind() == MovementKind.SUBSCRIPTION) {
            desk.enter(
                    after,
                    new MoneyEntry(
                            MoneyKind.EXCESS,
                            holder.id(),
                            entry.membership(),
                            paid,
                            on,
                            "correction, mouvement " + number,
                            number));
        }
    }

    /**
     * What is taken back with shares that were never subscribed. Shares that moved meanwhile took their part of what was paid with
     * them, so it is neither more than is left, nor than these shares are worth; and what remains paid never exceeds what remains
     * subscribed: the surplus is kept to be returned.
     */
    private static Euros undone(Euros paidForThem, Holder holder, Euros shareValue, long shares) {
        Euros paid = holder.paidAmount();
        Euros own = paidForThem.min(paid).min(shareValue.times(shares));
        return own.max(paid.minus(shareValue.times(holder.shares() - shares)));
    }

    /** The exit that the movement cancelled is asked for again, unless its value was set already. */
    private void reopen(String cooperative, long movement) {
        withdrawals.all(cooperative).stream().filter(w -> w.isOf(movement)).forEach(w -> {
            if (w.state() != Withdrawal.State.EFFECTIVE) {
                throw Refusal.conflict(
                        "exit-valued",
                        Text.of(
                                "La valeur de cette sortie est déjà arrêtée : inscrivez une nouvelle souscription.",
                                "The value of this exit is set already: enter a new subscription."));
            }
            withdrawals.update(w.reopened(), "reopened", Map.of("corrected", movement));
        });
    }
}
