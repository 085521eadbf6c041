package coop.vigie.membership.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;

/** The two ledgers of a register. */
@ApplicationScoped
class Ledgers {

    private final ShareLedger shares;
    private final MoneyLedger money;
    private final Event<HoldingMoved.Ahead> ahead;

    Ledgers(ShareLedger shares, MoneyLedger money, Event<HoldingMoved.Ahead> ahead) {
        this.shares = shares;
        this.money = money;
        this.ahead = ahead;
    }

    /** Lets whoever follows these holdings, or all of them where none is named, take its own locks before the head's. */
    void announce(String cooperative, List<UUID> holders) {
        ahead.fire(new HoldingMoved.Ahead(cooperative, holders));
    }

    ShareLedger shares() {
        return shares;
    }

    MoneyLedger money() {
        return money;
    }
}
