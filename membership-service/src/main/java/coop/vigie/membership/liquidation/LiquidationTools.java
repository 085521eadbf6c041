package coop.vigie.membership.liquidation;

import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.ledger.PaidDates;
import jakarta.enterprise.context.ApplicationScoped;

/** What the steps of a cooperative's end need: who writes, the validation of what was sent, and when money was there. */
@ApplicationScoped
class LiquidationTools {

    private final Validation validation;
    private final Author author;
    private final PaidDates dates;

    LiquidationTools(Validation validation, Author author, PaidDates dates) {
        this.validation = validation;
        this.author = author;
        this.dates = dates;
    }

    Author author() {
        return author;
    }

    PaidDates dates() {
        return dates;
    }

    void check(Object draft) {
        validation.check(draft);
    }
}
