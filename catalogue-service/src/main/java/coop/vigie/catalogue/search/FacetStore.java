package coop.vigie.catalogue.search;

import coop.vigie.catalogue.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Counts the values of facets, all in one pass over what the search finds. A filter does not shrink the counts of its own facet, so that
 * more of its values can be chosen; values of which nothing was found are there with zero.
 */
@ApplicationScoped
class FacetStore {

    private static final String OWN = "_chosen";

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
        // Filters that are facets too are only marked in the pass, since each is left out of its own facet's count.
        List<Facet> chosen = wanted.stream()
                .filter(facet -> conditions.of(facet.parameter()).isPresent())
                .toList();
        Query query = sql.createQuery(statement(wanted, chosen, conditions));
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

    private static String statement(Collection<Facet> wanted, List<Facet> chosen, Conditions conditions) {
        StringBuilder base = new StringBuilder("WITH found AS (SELECT platform_id");
        wanted.forEach(facet -> base.append(", ").append(facet.column()));
        chosen.forEach(facet -> base.append(", ")
                .append(conditions.of(facet.parameter()).orElseThrow())
                .append(" AS ")
                .append(facet.column())
                .append(OWN));
        base.append(" FROM platform_index WHERE ")
                .append(conditions.without(chosen.stream().map(Facet::parameter).toList()))
                .append(") ");
        List<String> each = new ArrayList<>();
        for (Facet facet : wanted) {
            String others = chosen.stream()
                    .filter(other -> other != facet)
                    .map(other -> " AND " + other.column() + OWN)
                    .reduce("", String::concat);
            String value = facet.isList() ? "value" : facet.column() + "::text";
            each.add("SELECT '" + facet.parameter() + "' AS facet, " + value + " AS value, count(*) AS count FROM found"
                    + (facet.isList() ? " CROSS JOIN unnest(" + facet.column() + ") AS value" : "") + " WHERE " + value
                    + " IS NOT NULL" + others + " GROUP BY 2");
        }
        return base + String.join(" UNION ALL ", each);
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
