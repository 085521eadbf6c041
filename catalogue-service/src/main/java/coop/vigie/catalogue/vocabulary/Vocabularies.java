package coop.vigie.catalogue.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The vocabulary as it is now, kept in memory and read again whenever a concept has changed, here or in another replica. */
@ApplicationScoped
public class Vocabularies {

    private static final Object KEY = Vocabularies.class;

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
        if (inTransaction && transactions.getResource(KEY) instanceof Vocabulary known) {
            return known;
        }
        Vocabulary vocabulary = read();
        if (inTransaction) {
            transactions.putResource(KEY, vocabulary);
        }
        return vocabulary;
    }

    /** The current transaction changed a concept. */
    void forget() {
        transactions.putResource(KEY, null);
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
