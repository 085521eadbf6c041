package coop.vigie.catalogue.search;

import coop.vigie.catalogue.search.FacetStore.Count;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Runs searches over the index. */
@ApplicationScoped
class SearchStore {

    private final Jdbi jdbi;
    private final MatchStore matches;
    private final FacetStore facets;

    SearchStore(Jdbi jdbi, MatchStore matches, FacetStore facets) {
        this.jdbi = jdbi;
        this.matches = matches;
        this.facets = facets;
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
            TextMatch match = matches.match(sql, query, conditions).orElse(null);
            if (match != null) {
                conditions.and(match);
            }
            return new Found(
                    hits(sql, Order.of(query.sortOrDefault(), match), conditions, start, limit),
                    match == null ? null : match.words(),
                    match == null || !match.corrected() ? null : match.typed(),
                    withTotal ? count(sql, conditions) : null,
                    facets.count(sql, query.wantedFacets(), conditions));
        });
    }

    private static List<Hit> hits(Handle sql, Order order, Conditions conditions, Start start, int limit) {
        Query select =
                sql.createQuery("SELECT f.platform_id, f.sort_key::text AS sort_key, p.document, p.status, p.version,"
                        + " p.published_at::text AS published, p.updated_at::text AS updated FROM (SELECT platform_id, sort_key FROM"
                        + " (SELECT platform_id, " + order.key() + " AS sort_key FROM platform_index WHERE "
                        + conditions.all()
                        + ") AS i" + (start == null ? "" : " WHERE " + order.after()) + " ORDER BY sort_key "
                        + order.direction()
                        + ", platform_id LIMIT :limit) AS f JOIN platform p ON p.id = f.platform_id ORDER BY f.sort_key "
                        + order.direction() + ", f.platform_id");
        bind(select, conditions);
        if (start != null) {
            select.bind("afterKey", start.sortKey()).bind("afterId", start.id());
        }
        return select.bind("limit", limit).mapTo(Hit.class).list();
    }

    private static long count(Handle sql, Conditions conditions) {
        Query count = sql.createQuery("SELECT count(*) FROM platform_index WHERE " + conditions.all());
        bind(count, conditions);
        return count.mapTo(Long.class).one();
    }

    private static void bind(Query query, Conditions conditions) {
        query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        conditions.bind((name, list) -> query.bindArray(name, String.class, list), query::bind);
    }

    /** How results are ordered. */
    private record Order(String key, String direction, String type) {

        static Order of(String sort, TextMatch match) {
            return switch (sort) {
                case "relevance" -> match != null
                        ? new Order(match.rank(), "DESC", "float8")
                        : new Order("name", "ASC", "text");
                case "published" -> new Order("coalesce(published_at, 'epoch')", "DESC", "timestamptz");
                case "updated" -> new Order("coalesce(updated_at, 'epoch')", "DESC", "timestamptz");
                case "sovereignty" -> new Order("coalesce(sovereignty, -1)", "DESC", "integer");
                default -> new Order("name", "ASC", "text");
            };
        }

        /** The first condition alone would do, but for equal keys; it is there since an index can begin with it. */
        String after() {
            String sign = direction.equals("DESC") ? "<" : ">";
            return "sort_key " + sign + "= :afterKey::" + type + " AND (sort_key " + sign + " :afterKey::" + type
                    + " OR platform_id > :afterId)";
        }
    }
}
