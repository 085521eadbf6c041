package coop.vigie.membership.member;

import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.MoneyMovementStore;
import coop.vigie.membership.member.CallStore.Call;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a member was called for and has not paid since: no part of its shares is called for twice. */
@ApplicationScoped
public class OpenCalls {

    /** What ends with shares that go pays no call. */
    private static final Set<MoneyKind> PAID = EnumSet.of(MoneyKind.PAYMENT, MoneyKind.REVERSAL);

    private final CallStore calls;
    private final MoneyMovementStore movements;

    OpenCalls(CallStore calls, MoneyMovementStore movements) {
        this.calls = calls;
        this.movements = movements;
    }

    /** All that is open. */
    Euros of(String cooperative, UUID holder) {
        return dueBefore(cooperative, holder, LocalDate.MAX);
    }

    /** What is open of the calls that were due before this day. */
    public Euros dueBefore(String cooperative, UUID holder, LocalDate day) {
        List<Call> due =
                calls.of(holder).stream().filter(c -> c.dueOn().isBefore(day)).toList();
        return open(due, movements.of(cooperative, holder));
    }

    /** What was paid before the first of the calls was taken off by them already. */
    static Euros open(List<Call> calls, List<MoneyMovement> movements) {
        long first = calls.stream().mapToLong(Call::movement).min().orElse(Long.MAX_VALUE);
        Euros called = calls.stream().map(c -> new Euros(c.amount())).reduce(Euros.ZERO, Euros::plus);
        Euros paid = movements.stream()
                .filter(m -> m.number() > first && PAID.contains(m.entry().kind()))
                .map(m -> m.entry().amount())
                .reduce(Euros.ZERO, Euros::plus);
        return called.minus(paid).max(Euros.ZERO);
    }
}
