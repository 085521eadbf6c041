package coop.vigie.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Runs searches over the index. */
@ApplicationScoped
class SearchStore {

    private static final String MATCHES = "words @@ query.q";
    private static final String QUERY =
            " CROSS JOIN (SELECT to_tsquery('vigie_french', :words) || to_tsquery('vigie_english', :words) AS q) AS query";

    private final Jdbi jdbi;
    private final WordStore words;

    SearchStore(Jdbi jdbi, WordStore words) {
        this.jdbi = jdbi;
        this.words = words;
    }

    /** A platform found. */
    record Hit(
            String platformId,
            String sortKey,
            String document,
            String status,
            long version,
            String published,
            String updated) {}

    /** How often a value occurs. */
    record Count(String facet, String value, long count) {}

    /**
     * A page of results.
     *
     * @param tsquery the query that found them, as PostgreSQL's; null without words
     * @param corrected the words that were searched for where a slip was mended; null where none was
     */
    record Found(List<Hit> hits, String tsquery, String corrected, Long total, Map<Facet, List<Count>> facets) {}

    /** Where the page begins: the sort key and id of the last one before it; null for the first page. */
    record Start(String sortKey, String id) {}

    Found find(PlatformQuery query, Start start, int limit, boolean withTotal) {
        return jdbi.withHandle(sql -> {
            Conditions conditions = Conditions.of(query);
            Optional<SearchWords> understood = query.words().map(text -> words.understand(sql, text));
            String tsquery = understood.map(u -> tsquery(sql, conditions, u)).orElse(null);
            if (understood.isPresent() && tsquery.isEmpty()) {
                return new Found(
                        List.of(), null, null, withTotal ? 0L : null, facets(sql, query, conditions, "zzznothing"));
            }
            List<Hit> hits = hits(sql, query, conditions, tsquery, start, limit);
            Long total = withTotal ? count(sql, conditions, tsquery) : null;
            String corrected = understood
                    .filter(SearchWords::corrected)
                    .map(u -> String.join(" ", u.words()))
                    .orElse(null);
            return new Found(hits, tsquery, corrected, total, facets(sql, query, conditions, tsquery));
        });
    }

    /** All words where some platform has them all, else any of them; the empty text where nothing could match. */
    private static String tsquery(Handle sql, Conditions conditions, SearchWords understood) {
        if (understood.words().isEmpty()) {
            return "";
        }
        Query any = sql.createQuery("SELECT EXISTS (SELECT FROM platform_index" + QUERY + " WHERE " + MATCHES + " AND "
                        + conditions.all() + ")")
                .bind("words", understood.all());
        bind(conditions, any);
        return any.mapTo(Boolean.class).one() ? understood.all() : understood.any();
    }

    private static List<Hit> hits(
            Handle sql, PlatformQuery query, Conditions conditions, String tsquery, Start start, int limit) {
        Order order = Order.of(query.sortOrDefault(), tsquery != null);
        Query select =
                sql.createQuery("SELECT f.platform_id, f.sort_key::text AS sort_key, p.document, p.status, p.version,"
                        + " p.published_at::text AS published, p.updated_at::text AS updated FROM (SELECT platform_id, "
                        + order.key()
                        + " AS sort_key FROM platform_index" + (tsquery == null ? "" : QUERY) + " WHERE "
                        + conditions.all()
                        + (tsquery == null ? "" : " AND " + MATCHES) + ") AS f JOIN platform p ON p.id = f.platform_id"
                        + (start == null ? "" : " WHERE " + order.after()) + " ORDER BY f.sort_key " + order.direction()
                        + ", f.platform_id LIMIT :limit");
        bind(conditions, select);
        if (tsquery != null) {
            select.bind("words", tsquery);
        }
        if (start != null) {
            select.bind("afterKey", start.sortKey()).bind("afterId", start.id());
        }
        return select.bind("limit", limit).mapTo(Hit.class).list();
    }

    private static long count(Handle sql, Conditions conditions, String tsquery) {
        Query count = sql.createQuery("SELECT count(*) FROM platform_index" + (tsquery == null ? "" : QUERY) + " WHERE "
                + conditions.all() + (tsquery == null ? "" : " AND " + MATCHES));
        bind(conditions, count);
        if (tsquery != null) {
            count.bind("words", tsquery);
        }
        return count.mapTo(Long.class).one();
    }

    /** Counts of each value; a filter does not shrink the counts of its own facet, so that more of its values can be chosen. */
    private static Map<Facet, List<Count>> facets(
            Handle sql, PlatformQuery query, Conditions conditions, String tsquery) {
        Map<Facet, List<Count>> counts = new LinkedHashMap<>();
        for (Facet facet : query.wantedFacets()) {
            String rows = "SELECT " + facet.sql() + " AS value FROM platform_index" + (tsquery == null ? "" : QUERY)
                    + " WHERE " + conditions.without(facet.parameter()) + (tsquery == null ? "" : " AND " + MATCHES);
            // Every value that any platform has is listed, with zero where none of those found has it.
            Query select = sql.createQuery("WITH found AS (SELECT value, count(*) AS count FROM (" + rows
                    + ") AS v WHERE value IS NOT NULL GROUP BY value), known AS (SELECT DISTINCT value FROM (SELECT "
                    + facet.sql()
                    + " AS value FROM platform_index WHERE status IN ('published', 'deprecated')) AS k WHERE value IS NOT NULL)"
                    + " SELECT '" + facet.parameter()
                    + "' AS facet, known.value, coalesce(found.count, 0) AS count FROM known"
                    + " LEFT JOIN found USING (value) ORDER BY 3 DESC, 2");
            bind(conditions, select);
            if (tsquery != null) {
                select.bind("words", tsquery);
            }
            counts.put(facet, select.mapTo(Count.class).list());
        }
        return counts;
    }

    /** Binds what the conditions name; a name that the statement leaves out is passed over. */
    private static void bind(Conditions conditions, Query query) {
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        conditions.lists().forEach((name, values) -> query.bindArray(name, String.class, values));
        conditions.values().forEach(query::bind);
    }

    /** How results are ordered. */
    private record Order(String key, String direction, String type) {

        static Order of(String sort, boolean withWords) {
            return switch (sort) {
                case "relevance" -> withWords
                        ? new Order("ts_rank('{0.05,0.3,0.6,1.0}', words, query.q, 1)::float8", "DESC", "float8")
                        : new Order("name", "ASC", "text");
                case "published" -> new Order("coalesce(published_at, 'epoch')", "DESC", "timestamptz");
                case "updated" -> new Order("coalesce(updated_at, 'epoch')", "DESC", "timestamptz");
                case "sovereignty" -> new Order("coalesce(sovereignty, -1)", "DESC", "integer");
                default -> new Order("name", "ASC", "text");
            };
        }

        String after() {
            String sign = direction.equals("DESC") ? "<" : ">";
            return "(f.sort_key " + sign + " :afterKey::" + type + " OR f.sort_key = :afterKey::" + type
                    + " AND f.platform_id > :afterId)";
        }
    }
}
