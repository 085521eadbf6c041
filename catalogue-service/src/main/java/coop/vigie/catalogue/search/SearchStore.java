package coop.vigie.catalogue.search;

import coop.vigie.catalogue.search.FacetStore.Count;
import coop.vigie.catalogue.vocabulary.Meaning;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final Jdbi jdbi;
    private final WordStore words;
    private final FacetStore facets;
    private final Vocabularies vocabularies;

    SearchStore(Jdbi jdbi, WordStore words, FacetStore facets, Vocabularies vocabularies) {
        this.jdbi = jdbi;
        this.words = words;
        this.facets = facets;
        this.vocabularies = vocabularies;
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
            Optional<SearchWords> understood = query.words().map(text -> words.understand(sql, text));
            if (understood.isPresent() && understood.get().words().isEmpty()) {
                return new Found(List.of(), null, null, withTotal ? 0L : null, nothing(sql, query, conditions));
            }
            TextMatch match = understood.map(u -> match(sql, conditions, u)).orElse(null);
            if (match != null) {
                conditions.and(match);
            }
            String corrected = understood
                    .filter(SearchWords::corrected)
                    .map(u -> String.join(" ", u.words()))
                    .orElse(null);
            return new Found(
                    hits(sql, Order.of(query.sortOrDefault(), match), conditions, start, limit),
                    match == null ? null : match.words(),
                    corrected,
                    withTotal ? count(sql, conditions) : null,
                    facets.count(sql, query.wantedFacets(), conditions));
        });
    }

    private Map<Facet, List<Count>> nothing(Handle sql, PlatformQuery query, Conditions conditions) {
        return facets.count(sql, query.wantedFacets(), conditions.and(TextMatch.ofNothing()));
    }

    /** All words where some platform has them all, else any of the telling ones. Where no platform has the concepts named, those near. */
    private TextMatch match(Handle sql, Conditions filters, SearchWords understood) {
        Meaning meaning = vocabularies.current().meaningOf(understood.words());
        TextMatch all = TextMatch.ofAll(understood, meaning);
        if (meaning.isKnown() && !isAny(sql, filters, all, all.conceptsAlone())) {
            meaning = vocabularies.current().widened(meaning);
            all = TextMatch.ofAll(understood, meaning);
        }
        return isAny(sql, filters, all, all.sql())
                ? all
                : TextMatch.ofAny(understood, words.telling(sql, understood.words()), meaning);
    }

    private static boolean isAny(Handle sql, Conditions filters, TextMatch match, String condition) {
        Query any = sql.createQuery(
                // Apart, or the planner would bet on finding one soon and walk through the whole table where there is
                // none.
                "WITH found AS MATERIALIZED (SELECT platform_id FROM platform_index WHERE " + filters.all() + " AND "
                        + condition + ") SELECT EXISTS (SELECT FROM found)");
        bind(any, filters);
        match.lists().forEach((name, list) -> any.bindArray(name, String.class, list));
        match.values().forEach(any::bind);
        return any.mapTo(Boolean.class).one();
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
