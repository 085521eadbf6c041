package coop.vigie.catalogue.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The vocabulary as it is now, kept in memory and read again whenever a concept has changed, here or in another replica. */
@ApplicationScoped
public class Vocabularies {

    private static final Object KEY = Vocabularies.class;
    private static final Object CHANGED = new Object();

    private final ConceptStore store;
    private final TransactionSynchronizationRegistry transactions;
    private volatile Held held = new Held(-1, null);

    Vocabularies(ConceptStore store, TransactionSynchronizationRegistry transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    private record Held(long version, Vocabulary vocabulary) {}

    /** The vocabulary, with the changes that the current transaction made. It stays the same until the transaction ends or changes it. */
    public Vocabulary current() {
        boolean inTransaction = transactions.getTransactionKey() != null;
        Object known = inTransaction ? transactions.getResource(KEY) : null;
        if (known instanceof Vocabulary mine) {
            return mine;
        }
        // Not held: the transaction may be rolled back, and the next one has the same version with other content.
        Vocabulary vocabulary = known == CHANGED ? new Vocabulary(store.all()) : read();
        if (inTransaction) {
            transactions.putResource(KEY, vocabulary);
        }
        return vocabulary;
    }

    /** The current transaction changed a concept. */
    void forget() {
        transactions.putResource(KEY, CHANGED);
    }

    private Vocabulary read() {
        long version = store.vocabularyVersion();
        Held known = held;
        if (known.version != version) {
            known = new Held(version, new Vocabulary(store.all()));
            held = known;
        }
        return known.vocabulary;
    }
}
