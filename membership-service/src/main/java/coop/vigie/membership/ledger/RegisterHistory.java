package coop.vigie.membership.ledger;

import coop.vigie.membership.ledger.ReadRegister.At;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What one holder had at a date, in shares and in payments. */
@ApplicationScoped
public class RegisterHistory {

    private final ReadRegister register;
    private final MovementStore movements;
    private final HolderStore holders;
    private final MoneyMovementStore money;

    RegisterHistory(ReadRegister register, MovementStore movements, HolderStore holders, MoneyMovementStore money) {
        this.register = register;
        this.movements = movements;
        this.holders = holders;
        this.money = money;
    }

    /** A position at a date. */
    public record Position(long shares, long sharesOfAll, Euros nominal, Euros paid) {}

    /** Where the whole register stood at the end of a day, with the last movement counted. */
    public record Totals(long shares, Euros capital, long position, String hash) {}

    /** The register as it stood after a movement: its head, and what the rules look at. */
    public record Then(Head head, Standing standing) {}

    /**
     * The register as it was known after the movement of this number, whatever was entered since.
     *
     * @param now as it stands
     */
    public Then after(Head head, long position, Standing now) {
        List<Movement> all = movements.all(head.cooperative());
        List<Movement> known = all.stream().filter(m -> m.number() <= position).toList();
        Register then = Register.replay(known);
        Euros ever = AuditRegister.highest(all);
        // A higher capital than any movement led to was told with the opening: it stood then too.
        Euros highest = new Euros(head.highestCapital()).compareTo(ever) > 0
                ? new Euros(head.highestCapital())
                : AuditRegister.highest(known);
        List<Standing.Line> lines = holders.all(head.cooperative()).stream()
                .map(h -> h.line(then.of(h.id())))
                .filter(line -> line.shares() > 0)
                .toList();
        Standing standing = new Standing(lines, highest, now.highestInWindow().min(highest));
        return new Then(head.asAfter(known, standing), standing);
    }

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
