package coop.vigie.catalogue.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Counts the values of facets over what the search finds. A filter does not shrink the counts of its own facet, so that
 * more of its values can be chosen; values of which nothing was found are there with zero.
 */
@ApplicationScoped
class FacetStore {

    /** Answers kept in memory, some kilobytes each. */
    private static final int KEPT = 300;

    private final Vocabularies vocabularies;
    private final Cache<Question, Answer> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    FacetStore(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** How often a value occurs. */
    record Count(String facet, String value, long count) {}

    Map<Facet, List<Count>> count(Handle sql, Set<Facet> wanted, Conditions conditions) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, Long>> found = found(sql, new Question(statement(wanted, conditions), conditions));
        Map<Facet, List<Count>> counts = new LinkedHashMap<>();
        for (Facet facet : wanted) {
            counts.put(facet, withZeros(sql, facet, found.getOrDefault(facet.parameter(), Map.of())));
        }
        return counts;
    }

    /** What is counted; equal where the same is counted under the same conditions. */
    private record Question(String statement, Map<String, List<String>> lists, Map<String, Object> values) {

        Question(String statement, Conditions conditions) {
            this(statement, new HashMap<>(), new HashMap<>());
            conditions.bind(lists::put, values::put);
        }
    }

    /** What was counted, and what of the database could be seen then. */
    private record Answer(String snapshot, Map<String, Map<String, Long>> found) {}

    /**
     * Counting goes through every platform found, which in a large catalogue takes far longer than reading a page of it. So an answer
     * is given again for as long as nothing was written, which PostgreSQL tells by its snapshot.
     */
    private Map<String, Map<String, Long>> found(Handle sql, Question question) {
        String snapshot = sql.createQuery("SELECT pg_current_snapshot()::text")
                .mapTo(String.class)
                .one();
        Answer known = answers.getIfPresent(question);
        if (known == null || !known.snapshot().equals(snapshot)) {
            known = new Answer(snapshot, counted(sql, question));
            answers.put(question, known);
        }
        return known.found();
    }

    private static Map<String, Map<String, Long>> counted(Handle sql, Question question) {
        Query query = sql.createQuery(question.statement());
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        question.lists().forEach((name, list) -> query.bindArray(name, String.class, list));
        question.values().forEach(query::bind);
        Map<String, Map<String, Long>> found = new HashMap<>();
        query.mapTo(Count.class).forEach(count -> found.computeIfAbsent(count.facet(), f -> new HashMap<>())
                .put(count.value(), count.count()));
        return found;
    }

    /** A pass for each facet: faster than one pass for all, whose rows would have to be kept until each facet has counted them. */
    private static String statement(Collection<Facet> wanted, Conditions conditions) {
        return wanted.stream()
                .map(facet -> {
                    String value = facet.isList() ? "unnest(" + facet.column() + ")" : facet.column() + "::text";
                    return "SELECT '" + facet.parameter() + "' AS facet, " + value
                            + " AS value, count(*) AS count FROM platform_index WHERE "
                            + conditions.without(Set.of(facet.parameter())) + " AND " + facet.column()
                            + " IS NOT NULL GROUP BY 2";
                })
                .collect(Collectors.joining(" UNION ALL "));
    }

    private List<Count> withZeros(Handle sql, Facet facet, Map<String, Long> found) {
        Set<String> known = new TreeSet<>(found.keySet());
        if (facet == Facet.DOMAIN) {
            known.addAll(vocabularies.current().domains());
        } else if (facet.possible().isEmpty()) {
            known.addAll(KnownValueStore.values(sql, facet));
        } else {
            known.addAll(facet.possible());
        }
        return known.stream()
                .map(value -> new Count(facet.parameter(), value, found.getOrDefault(value, 0L)))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
                .toList();
    }
}
