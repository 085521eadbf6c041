package coop.vigie.membership.exchange;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.MoneyMovementStore;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.MovementKind;
import coop.vigie.membership.ledger.MovementStore;
import coop.vigie.membership.ledger.RegisterAccess;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes a register out, in the forms that it can be brought in; each time is noted as a reading. */
@ApplicationScoped
class ExportRegister {

    private final RegisterDesk desk;
    private final RegisterAccess access;
    private final MovementStore movements;
    private final MoneyMovementStore money;

    ExportRegister(RegisterDesk desk, RegisterAccess access, MovementStore movements, MoneyMovementStore money) {
        this.desk = desk;
        this.access = access;
        this.movements = movements;
        this.money = money;
    }

    @Transactional
    String asCsv(String id) {
        access.requireKept(id);
        access.log(id, "export CSV");
        return RegisterCsvWriter.write(
                movements.all(id),
                desk.holders().all(id).stream().collect(Collectors.toMap(Holder::id, Function.identity())),
                paid(id),
                apart(id));
    }

    @Transactional
    String asOcf(String id) {
        Cooperative cooperative = access.requireKept(id);
        access.log(id, "export OCF");
        return new OcfWriter(cooperative, desk.holders().all(id)).write(movements.all(id), paid(id));
    }

    /** What was paid apart from any entry, transfer or dossier. */
    private List<MoneyMovement> apart(String id) {
        List<MoneyMovement> all = money.all(id);
        Set<Long> takenBack = all.stream()
                .filter(m -> m.entry().kind() == MoneyKind.REVERSAL && m.entry().membership() == null)
                .map(m -> m.entry().linked())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(m -> m.entry().kind() == MoneyKind.PAYMENT
                        && m.entry().membership() == null
                        && m.entry().linked() == null
                        && !takenBack.contains(m.number()))
                .toList();
    }

    /** What was paid on each entry: with it, or since on its dossier. */
    private Map<Long, Euros> paid(String id) {
        Map<Object, Euros> sums = new HashMap<>();
        for (MoneyMovement payment : money.all(id)) {
            Object whose = payment.entry().membership() != null
                    ? payment.entry().membership()
                    : payment.entry().linked();
            boolean dossier = payment.entry().membership() != null;
            if (whose != null
                    && payment.entry().kind().changesPaid()
                    && (dossier || payment.entry().kind() == MoneyKind.OPENING)) {
                sums.merge(whose, payment.entry().amount(), Euros::plus);
            }
        }
        Map<Long, Euros> paid = new HashMap<>();
        for (Movement m : movements.all(id)) {
            if (m.entry().kind() == MovementKind.OPENING || m.entry().kind() == MovementKind.SUBSCRIPTION) {
                Object whose = m.entry().basis().membership() != null
                        ? m.entry().basis().membership()
                        : (Object) m.number();
                paid.put(m.number(), sums.getOrDefault(whose, Euros.ZERO));
            }
        }
        return paid;
    }
}
