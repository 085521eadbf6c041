package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * When money can be entered: at each date a holder has paid no less than nothing and no more than it had subscribed, and no more is
 * returned than was in excess. Asked under the head's lock.
 */
@ApplicationScoped
public class PaidDates {

    /** A part of an amount, on the day from which it can be taken. */
    public record Part(LocalDate on, Euros amount) {}

    private final MoneyMovementStore money;
    private final MovementStore movements;

    PaidDates(MoneyMovementStore money, MovementStore movements) {
        this.money = money;
        this.movements = movements;
    }

    /** Refuses a payment of so much on a day on which, or after which, the shares had no room for it. */
    public void demandRoom(Holder holder, Euros amount, LocalDate on, String pointer) {
        Level room = subscribed(holder).with(paid(holder), Euros::minus);
        demand(room.heldFrom(on, amount), on, pointer);
    }

    /**
     * Refuses shares that leave on a day on which, or after which, more was paid than they left subscribed. Asked once the money that
     * goes with them is entered too.
     */
    public void demandCovered(Holder holder, LocalDate on) {
        demandRoom(holder, Euros.ZERO, on, "/effectiveOn");
    }

    /** Refuses to take back on a day on which, or after which, that much was not paid. */
    public void demandPaid(String cooperative, UUID holder, Euros amount, LocalDate on, String pointer) {
        LocalDate earliest = paid(cooperative, holder).heldFrom(on, amount);
        if (earliest == null) {
            throw Refusal.conflict(
                    "released-meanwhile",
                    Text.of(
                            "Ce qui a été versé est parti depuis avec des parts : rien ne reste à annuler de ce montant.",
                            "What was paid went with shares meanwhile: that much is not there any more to be taken back."));
        }
        demand(earliest, on, pointer);
    }

    /** Refuses to return on a day on which there was no such excess, of a dossier or of a member without one. */
    public void demandExcess(String cooperative, UUID holder, UUID membership, Euros amount, LocalDate on) {
        demand(excess(cooperative, holder, membership).heldFrom(on, amount), on, "/paidOn");
    }

    /** Refuses to return more than is in excess. */
    public static void demandExcess(Euros excess, Euros amount) {
        if (excess.compareTo(amount) < 0) {
            throw Refusal.conflict(
                            "nothing-to-return",
                            Wording.of("L'excédent à restituer est de %s.", "The excess to return is %s.", excess))
                    .with("excess", excess.toString());
        }
    }

    /** What is in excess and not returned yet, of a dossier or of a member without one. */
    public Euros excessNow(String cooperative, UUID holder, UUID membership) {
        return excess(cooperative, holder, membership).at(LocalDate.MAX);
    }

    /** So much of what was paid, from this day on, each part on the first day from which it was there. */
    public List<Part> parts(Holder holder, Euros amount, LocalDate from) {
        return paid(holder).parts(amount, from);
    }

    private Level paid(Holder holder) {
        return paid(holder.cooperative(), holder.id());
    }

    private Level paid(String cooperative, UUID holder) {
        return level(money.of(cooperative, holder).stream()
                .map(MoneyMovement::entry)
                .filter(e -> e.kind().changesPaid())
                .toList());
    }

    private Level excess(String cooperative, UUID holder, UUID membership) {
        return level(money.of(cooperative, holder).stream()
                .map(MoneyMovement::entry)
                .filter(e -> e.kind() == MoneyKind.EXCESS || e.kind() == MoneyKind.RETURN)
                .filter(e -> Objects.equals(e.membership(), membership))
                .toList());
    }

    private static Level level(List<MoneyEntry> entries) {
        Level level = new Level();
        entries.forEach(e -> level.add(e.effectiveOn(), e.amount()));
        return level;
    }

    private Level subscribed(Holder holder) {
        Level level = new Level();
        long shares = 0;
        for (Movement movement : Register.inOrderOfEffect(movements.of(holder.cooperative(), holder.id()))) {
            Entry entry = movement.entry();
            shares = entry.ratio() == null
                    ? shares + entry.shares()
                    : shares * entry.ratio().numerator() / entry.ratio().denominator();
            level.set(entry.effectiveOn(), entry.nominal().times(shares));
        }
        return level;
    }

    private static void demand(LocalDate earliest, LocalDate on, String pointer) {
        if (earliest != null && on.isBefore(earliest)) {
            throw Refusal.invalid(
                    pointer,
                    "date-too-early",
                    Wording.of("Cette date ne peut précéder le %s.", "This date cannot be before %s.", earliest));
        }
    }
}
