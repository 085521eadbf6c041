package coop.vigie.membership.exchange;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.MoneyMovementStore;
import coop.vigie.membership.ledger.MovementStore;
import coop.vigie.membership.ledger.RegisterAccess;
import coop.vigie.membership.ledger.RegisterDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes a register out for its keepers, in the forms that it can be brought in; each time is noted as a reading. */
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
        return RegisterCsvWriter.write(rows(id, desk.holders().all(id)));
    }

    @Transactional
    String asOcf(String id) {
        Cooperative cooperative = access.requireKept(id);
        access.log(id, "export OCF");
        List<Holder> holders = desk.holders().all(id);
        return new OcfWriter(cooperative, holders).write(rows(id, holders));
    }

    private List<RegisterRow> rows(String id, List<Holder> holders) {
        return new LedgerRows(holders, desk.holders().addresses(id)).of(movements.all(id), money.all(id));
    }
}
