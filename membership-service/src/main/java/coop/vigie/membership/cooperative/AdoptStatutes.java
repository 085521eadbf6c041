package coop.vigie.membership.cooperative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Writes statutes that are lawful, and that the register as it stands keeps to, as a dated version. */
@ApplicationScoped
class AdoptStatutes {

    private final CooperativeStore store;
    private final CooperativeEvents events;
    private final Event<StatutesChanging> changing;
    private final Author author;

    AdoptStatutes(CooperativeStore store, CooperativeEvents events, Event<StatutesChanging> changing, Author author) {
        this.store = store;
        this.events = events;
        this.changing = changing;
        this.author = author;
    }

    /** The caller holds the lock of the cooperative. */
    @Transactional(TxType.MANDATORY)
    void handle(Cooperative before, Cooperative after) {
        CreateCooperative.demandLawful(after.statutes(), author.today());
        changing.fire(new StatutesChanging(before.id(), before.statutes(), after.statutes(), author.today()));
        store.update(after);
        store.insertStatutes(after, author.today(), author.name(), author.now());
        events.publish(after);
    }
}
