package coop.vigie.catalogue.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;

/** The vocabulary as it is now, kept in memory and read again whenever a concept has changed, here or in another replica. */
@ApplicationScoped
public class Vocabularies {

    private final ConceptStore store;
    private volatile Held held = new Held(-1, null);

    Vocabularies(ConceptStore store) {
        this.store = store;
    }

    private record Held(long version, Vocabulary vocabulary) {}

    /** The vocabulary, with the changes that the current transaction made. */
    public Vocabulary current() {
        long version = store.vocabularyVersion();
        Held known = held;
        if (known.version != version) {
            known = new Held(version, new Vocabulary(store.all()));
            held = known;
        }
        return known.vocabulary;
    }
}
