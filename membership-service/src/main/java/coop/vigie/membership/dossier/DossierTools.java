package coop.vigie.membership.dossier;

import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import jakarta.enterprise.context.ApplicationScoped;

/** What every step of a dossier needs: its store, its events, who writes, and the validation of what was sent. */
@ApplicationScoped
class DossierTools {

    private final MembershipStore store;
    private final MembershipEvents events;
    private final Author author;
    private final Validation validation;

    DossierTools(MembershipStore store, MembershipEvents events, Author author, Validation validation) {
        this.store = store;
        this.events = events;
        this.author = author;
        this.validation = validation;
    }

    MembershipStore store() {
        return store;
    }

    MembershipEvents events() {
        return events;
    }

    Author author() {
        return author;
    }

    Validation validation() {
        return validation;
    }

    /** Writes the dossier after a step, its timeline, and its event where it is public. */
    Membership save(Membership before, Membership after, String event, Object facts) {
        store.update(before, after, event, facts);
        events.publish(after);
        return after;
    }
}
