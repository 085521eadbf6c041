package coop.vigie.membership.ledger;

import coop.vigie.membership.ledger.ReadRegister.At;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What one holder had at a date, in shares and in payments. */
@ApplicationScoped
public class RegisterHistory {

    private final ReadRegister register;
    private final MoneyMovementStore money;

    RegisterHistory(ReadRegister register, MoneyMovementStore money) {
        this.register = register;
        this.money = money;
    }

    /** A position at a date. */
    public record Position(long shares, long sharesOfAll, Euros nominal, Euros paid) {}

    /** Where the whole register stood at the end of a day, with the last movement counted. */
    public record Totals(long shares, Euros capital, long position, String hash) {}

    /** The totals at the end of this day. */
    public Totals totals(String cooperative, LocalDate on) {
        At at = register.at(cooperative, on, null);
        long shares = at.register().total();
        return new Totals(shares, at.nominal().times(shares), at.position(), at.hash());
    }

    /** The position of this holder at the end of this day. */
    public Position position(Holder holder, LocalDate on) {
        At at = register.at(holder.cooperative(), on, null);
        Euros paid = money.of(holder.cooperative(), holder.id()).stream()
                .map(MoneyMovement::entry)
                .filter(e -> e.kind().changesPaid() && !e.effectiveOn().isAfter(on))
                .map(MoneyMovement.MoneyEntry::amount)
                .reduce(Euros.ZERO, Euros::plus);
        return new Position(at.register().of(holder.id()), at.register().total(), at.nominal(), paid);
    }
}
