package coop.vigie.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The words and facet values that the catalogue has or had. Nearly all that a platform brings is known already: what this replica knows
 * to be committed is not written again. What is new is written once, at the end of the transaction.
 */
@ApplicationScoped
class KnownValueStore {

    private static final Object KEY = KnownValueStore.class;
    private static final int MOST_REMEMBERED = 300_000;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private final Set<String> words = ConcurrentHashMap.newKeySet();
    private final Set<String> sharedTexts = ConcurrentHashMap.newKeySet();
    private final Map<Facet, Set<String>> values = new ConcurrentHashMap<>();
    private final Jdbi jdbi;
    private final TransactionSynchronizationRegistry transactions;

    KnownValueStore(Jdbi jdbi, TransactionSynchronizationRegistry transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    /** The words of a text are words of the catalogue from the end of the transaction on. */
    void addWords(String text) {
        List<String> wanted = SearchWords.all(text)
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .filter(word -> !words.contains(word))
                .toList();
        if (!wanted.isEmpty()) {
            news().words.addAll(wanted);
        }
    }

    /** The same for texts that many platforms share. */
    void addWordsOf(Collection<String> texts) {
        for (String text : texts) {
            if (!sharedTexts.contains(text)) {
                addWords(text);
                news().texts.add(text);
            }
        }
    }

    /** A facet has these values from the end of the transaction on. */
    void addValues(Facet facet, List<String> wanted) {
        Set<String> known = valuesOf(facet);
        wanted.stream().filter(value -> !known.contains(value)).forEach(value -> news().values
                .computeIfAbsent(facet, f -> new TreeSet<>())
                .add(value));
    }

    /** All values that a facet has or had. */
    static List<String> values(Handle sql, Facet facet) {
        return sql.createQuery("SELECT value FROM facet_value WHERE facet = :facet")
                .bind("facet", facet.parameter())
                .mapTo(String.class)
                .list();
    }

    /** All values that a facet has or had. */
    List<String> values(Facet facet) {
        return jdbi.withHandle(sql -> values(sql, facet));
    }

    private News news() {
        if (transactions.getResource(KEY) instanceof News news) {
            return news;
        }
        News news = new News();
        transactions.putResource(KEY, news);
        transactions.registerInterposedSynchronization(news);
        return news;
    }

    private Set<String> valuesOf(Facet facet) {
        return values.computeIfAbsent(facet, f -> ConcurrentHashMap.newKeySet());
    }

    private static void remember(Set<String> known, Collection<String> news) {
        if (known.size() < MOST_REMEMBERED) {
            known.addAll(news);
        }
    }

    /** What a transaction brings; in order, so that two transactions that bring the same cannot wait for each other. */
    private final class News implements Synchronization {

        private final Set<String> words = new TreeSet<>();
        private final Set<String> texts = new TreeSet<>();
        private final Map<Facet, Set<String>> values = new TreeMap<>();

        @Override
        public void beforeCompletion() {
            jdbi.useHandle(sql -> {
                if (!words.isEmpty()) {
                    sql.createUpdate("INSERT INTO search_word (word) SELECT unnest(:news) ON CONFLICT DO NOTHING")
                            .bindArray("news", String.class, words)
                            .execute();
                }
                values.forEach((facet, news) -> sql.createUpdate(
                                "INSERT INTO facet_value (facet, value) SELECT :facet, unnest(:news) ON CONFLICT DO NOTHING")
                        .bind("facet", facet.parameter())
                        .bindArray("news", String.class, news)
                        .execute());
            });
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                remember(KnownValueStore.this.words, words);
                remember(sharedTexts, texts);
                values.forEach((facet, news) -> remember(valuesOf(facet), news));
            }
        }
    }
}
