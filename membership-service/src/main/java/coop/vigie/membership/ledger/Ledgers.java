package coop.vigie.membership.ledger;

import jakarta.enterprise.context.ApplicationScoped;

/** The two ledgers of a register. */
@ApplicationScoped
class Ledgers {

    private final ShareLedger shares;
    private final MoneyLedger money;

    Ledgers(ShareLedger shares, MoneyLedger money) {
        this.shares = shares;
        this.money = money;
    }

    ShareLedger shares() {
        return shares;
    }

    MoneyLedger money() {
        return money;
    }
}
