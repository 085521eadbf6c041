package coop.vigie.membership.liquidation;

import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import jakarta.enterprise.context.ApplicationScoped;

/** What both steps of a cooperative's end need: who writes, and the validation of what was sent. */
@ApplicationScoped
class LiquidationTools {

    private final Validation validation;
    private final Author author;

    LiquidationTools(Validation validation, Author author) {
        this.validation = validation;
        this.author = author;
    }

    Author author() {
        return author;
    }

    void check(Object draft) {
        validation.check(draft);
    }
}
