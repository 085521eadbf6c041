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
import coop.vigie.membership.ledger.PaidDates;
import coop.vigie.membership.ledger.PaidDates.Part;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Undoes the payments that stand or fall with a movement of shares which is corrected. */
@ApplicationScoped
class CorrectMoney {

    private final RegisterDesk desk;
    private final MoneyMovementStore movements;
    private final WithdrawalStore withdrawals;
    private final PaidDates dates;

    CorrectMoney(RegisterDesk desk, MoneyMovementStore movements, WithdrawalStore withdrawals, PaidDates dates) {
        this.desk = desk;
        this.dates = dates;
        this.movements = movements;
        this.withdrawals = withdrawals;
    }

    @Transactional(TxType.MANDATORY)
    void undo(Entered entered, Movement wrong, Holder holder, LocalDate on) {
        Entry entry = wrong.entry();
        Predicate<MoneyEntry> came = entry.kind() == MovementKind.SUBSCRIPTION
                ? m -> Objects.equals(m.membership(), entry.basis().membership())
                : m -> Objects.equals(m.linked(), wrong.number());
        List<MoneyEntry> money = movements.of(holder.cooperative(), holder.id()).stream()
                .map(MoneyMovement::entry)
                .filter(m -> m.kind().changesPaid())
                .filter(came)
                .toList();
        if (entry.kind() == MovementKind.CANCELLATION) {
            reopen(holder.cooperative(), wrong.number());
            giveBack(entered, entry, money, on);
        } else {
            Euros paid = money.stream().map(MoneyEntry::amount).reduce(Euros.ZERO, Euros::plus);
            takeBack(entered, entry, holder, undone(paid, holder, entered.head().shareValue(), entry.shares()), on);
        }
        dates.demandCovered(holder, on);
    }

    /** What ended with the shares is paid again, since they were never cancelled. */
    private void giveBack(Entered entered, Entry wrong, List<MoneyEntry> released, LocalDate on) {
        Head head = entered.head();
        Long number = entered.movement().number();
        for (MoneyEntry release : released) {
            LocalDate day = release.effectiveOn().isAfter(on) ? release.effectiveOn() : on;
            head = enter(head, MoneyKind.REVERSAL, wrong, release.amount().negated(), day, number);
        }
    }

    /** Each payment is undone on its own day where that is later than the shares': nothing is taken back before it was paid. */
    private void takeBack(Entered entered, Entry wrong, Holder holder, Euros paid, LocalDate on) {
        Head head = entered.head();
        Long number = entered.movement().number();
        for (Part part : paid.isPositive() ? dates.parts(holder, paid, on) : List.<Part>of()) {
            head = enter(head, MoneyKind.REVERSAL, wrong, part.amount().negated(), part.on(), number);
            if (wrong.kind() == MovementKind.SUBSCRIPTION) {
                head = enter(head, MoneyKind.EXCESS, wrong, part.amount(), part.on(), number);
            }
        }
    }

    private Head enter(Head head, MoneyKind kind, Entry wrong, Euros amount, LocalDate on, Long number) {
        return desk.enter(
                        head,
                        new MoneyEntry(
                                kind,
                                wrong.holder(),
                                wrong.basis().membership(),
                                amount,
                                on,
                                "correction, mouvement " + number,
                                number))
                .head();
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
