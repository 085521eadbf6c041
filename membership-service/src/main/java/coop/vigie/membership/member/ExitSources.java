package coop.vigie.membership.member;

import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.MoneyMovementStore;
import coop.vigie.membership.member.AccountsStore.Accounts;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the ledger of money and the approved accounts say of an exit. */
@ApplicationScoped
class ExitSources {

    private final MoneyMovementStore movements;
    private final AccountsStore accounts;

    ExitSources(MoneyMovementStore movements, AccountsStore accounts) {
        this.movements = movements;
        this.accounts = accounts;
    }

    /** The accounts of the year in which it took effect, where they are recorded. */
    Optional<Accounts> accounts(Withdrawal withdrawal) {
        return accounts.ofYear(
                withdrawal.request().cooperative(), withdrawal.exitToValue().effectiveOn());
    }

    /** What had been paid on the shares that were cancelled. */
    Euros released(Withdrawal withdrawal) {
        return movements.of(withdrawal.request().cooperative(), withdrawal.holder()).stream()
                .map(MoneyMovement::entry)
                .filter(e -> e.kind() == MoneyKind.RELEASE && e.linked() != null && withdrawal.isOf(e.linked()))
                .map(e -> e.amount().negated())
                .reduce(Euros.ZERO, Euros::plus);
    }
}
