package coop.vigie.membership.member;

import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.MoneyMovementStore;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;

/** What had been paid on shares that were cancelled, as the ledger of money has it. */
@ApplicationScoped
class PaidParts {

    private final MoneyMovementStore movements;

    PaidParts(MoneyMovementStore movements) {
        this.movements = movements;
    }

    Euros released(Withdrawal withdrawal) {
        return movements.of(withdrawal.request().cooperative(), withdrawal.holder()).stream()
                .map(MoneyMovement::entry)
                .filter(e -> e.kind() == MoneyKind.RELEASE && e.linked() != null && withdrawal.isOf(e.linked()))
                .map(e -> e.amount().negated())
                .reduce(Euros.ZERO, Euros::plus);
    }
}
