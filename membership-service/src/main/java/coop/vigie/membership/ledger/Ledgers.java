package coop.vigie.membership.ledger;

import jakarta.enterprise.context.ApplicationScoped;

/** The two ledgers of a register, and what the capital was by them at past dates. */
@ApplicationScoped
class Ledgers {

    private final ShareLedger shares;
    private final MoneyLedger money;
    private final PastCapitalStore past;

    Ledgers(ShareLedger shares, MoneyLedger money, PastCapitalStore past) {
        this.shares = shares;
        this.money = money;
        this.past = past;
    }

    ShareLedger shares() {
        return shares;
    }

    MoneyLedger money() {
        return money;
    }

    PastCapitalStore past() {
        return past;
    }
}
