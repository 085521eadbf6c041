package coop.vigie.catalogue.search;

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

    private final Vocabularies vocabularies;

    FacetStore(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** How often a value occurs. */
    record Count(String facet, String value, long count) {}

    Map<Facet, List<Count>> count(Handle sql, Set<Facet> wanted, Conditions conditions) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Query query = sql.createQuery(statement(wanted, conditions));
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        conditions.bind((name, list) -> query.bindArray(name, String.class, list), query::bind);
        Map<String, Map<String, Long>> found = new HashMap<>();
        query.mapTo(Count.class).forEach(count -> found.computeIfAbsent(count.facet(), f -> new HashMap<>())
                .put(count.value(), count.count()));
        Map<Facet, List<Count>> counts = new LinkedHashMap<>();
        for (Facet facet : wanted) {
            counts.put(facet, withZeros(sql, facet, found.getOrDefault(facet.parameter(), Map.of())));
        }
        return counts;
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
