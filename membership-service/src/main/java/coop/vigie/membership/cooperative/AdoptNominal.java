package coop.vigie.membership.cooperative;

import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;

/** Writes the nominal that a movement has just set into the statutes, as a dated version of them. */
@ApplicationScoped
public class AdoptNominal {

    private final CooperativeStore store;
    private final Author author;

    AdoptNominal(CooperativeStore store, Author author) {
        this.store = store;
        this.author = author;
    }

    /** Keeps the statutes from changing meanwhile; taken before the head's lock, as whoever changes the statutes does. */
    @Transactional(TxType.MANDATORY)
    public void lock(String id) {
        store.lock(id);
    }

    /** The cooperative after it. */
    @Transactional(TxType.MANDATORY)
    public Cooperative handle(String id, Euros nominal, LocalDate from) {
        Cooperative before = store.require(id);
        Cooperative after = before.changed(
                before.identity(), before.platforms(), before.statutes().withNominal(nominal));
        store.update(after);
        store.insertStatutes(after, from, author.name(), author.now());
        return after;
    }
}
