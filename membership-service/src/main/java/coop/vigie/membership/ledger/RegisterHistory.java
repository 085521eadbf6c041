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
