package coop.vigie.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * The words and facet values that the catalogue has or had. Nearly all that a platform brings is known already: what this replica knows
 * to be committed is not written again.
 */
@ApplicationScoped
class KnownValueStore {

    private static final int MOST_REMEMBERED = 300_000;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private final Set<String> words = ConcurrentHashMap.newKeySet();
    private final Map<Facet, Set<String>> values = new ConcurrentHashMap<>();
    private final TransactionSynchronizationRegistry transactions;

    KnownValueStore(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void addWords(Handle sql, String text) {
        List<String> wanted = SearchWords.all(text)
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .toList();
        add(words, wanted, news -> sql.createUpdate(
                        "INSERT INTO search_word (word) SELECT unnest(:news) ON CONFLICT DO NOTHING")
                .bindArray("news", String.class, news)
                .execute());
    }

    void addValues(Handle sql, Facet facet, List<String> wanted) {
        add(values.computeIfAbsent(facet, f -> ConcurrentHashMap.newKeySet()), wanted, news -> sql.createUpdate(
                        "INSERT INTO facet_value (facet, value) SELECT :facet, unnest(:news) ON CONFLICT DO NOTHING")
                .bind("facet", facet.parameter())
                .bindArray("news", String.class, news)
                .execute());
    }

    /** All values that a facet has or had. */
    static List<String> values(Handle sql, Facet facet) {
        return sql.createQuery("SELECT value FROM facet_value WHERE facet = :facet")
                .bind("facet", facet.parameter())
                .mapTo(String.class)
                .list();
    }

    private void add(
            Set<String> known, Collection<String> wanted, java.util.function.Consumer<Collection<String>> write) {
        // In order, so that two transactions that bring the same ones cannot wait for each other.
        Set<String> news = new TreeSet<>(wanted);
        news.removeIf(known::contains);
        if (!news.isEmpty()) {
            write.accept(news);
            onceCommitted(() -> {
                if (known.size() < MOST_REMEMBERED) {
                    known.addAll(news);
                }
            });
        }
    }

    private void onceCommitted(Runnable action) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is remembered before it is sure.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }
}
