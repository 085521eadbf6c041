package coop.vigie.catalogue.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds what somebody should look at in what the catalogue holds; worked out when it is asked for, so that what was mended is gone. */
@ApplicationScoped
class WorkItemStore {

    /** Two platforms that are said to be related are known to be two. Former names and repositories count too. */
    private static final String DUPLICATES =
            """
            SELECT 'duplicate-suspected' AS kind, a.platform_id AS platform, b.platform_id AS other,
                   array_agg(DISTINCT a.kind ORDER BY a.kind) AS details, NULL::date AS date
            FROM platform_key a
            JOIN platform_key b ON b.kind = a.kind AND b.key = a.key AND b.platform_id > a.platform_id
            JOIN platform p ON p.id = a.platform_id AND p.status IN ('published', 'deprecated')
            JOIN platform o ON o.id = b.platform_id AND o.status IN ('published', 'deprecated')
            WHERE NOT p.document @> jsonb_build_object('relations', jsonb_build_array(jsonb_build_object('platform', o.id)))
              AND NOT o.document @> jsonb_build_object('relations', jsonb_build_array(jsonb_build_object('platform', p.id)))
            GROUP BY a.platform_id, b.platform_id""";

    private static final String STALE =
            """
            SELECT 'stale-release', id, '', '{}'::text[], (document #>> '{latestRelease,date}')::date
            FROM platform
            WHERE status = 'published' AND (document #>> '{latestRelease,date}')::date < :stale
              AND coalesce(document ->> 'vitality', '') <> 'dormant' AND coalesce(document ->> 'maturity', '') <> 'obsolete'""";

    private static final String MISSING =
            """
            SELECT 'missing-fields', id, '', missing, NULL::date
            FROM platform
            CROSS JOIN LATERAL (SELECT array_agg(field ORDER BY field) AS missing FROM unnest(:fields) AS field
                                WHERE NOT jsonb_exists(document, field)) AS lacking
            WHERE status = 'published' AND missing IS NOT NULL""";

    private static final String FOUND = " FROM (" + DUPLICATES + " UNION ALL " + STALE + " UNION ALL " + MISSING
            + ") AS item WHERE (:kind::text IS NULL OR kind = :kind) AND (:platform::text IS NULL OR :platform IN (platform, other))";

    private final Jdbi jdbi;

    WorkItemStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Something to look at.
     *
     * @param other the other platform of two; empty where there is one
     * @param details fields that are missing, or kinds of keys that two platforms share
     * @param date of the latest release; null where it does not matter
     */
    record ItemRow(
            String kind,
            String platform,
            String name,
            String other,
            String otherName,
            List<String> details,
            LocalDate date) {}

    /**
     * What is asked for.
     *
     * @param kind null for all
     * @param platform null for all
     * @param fields that a platform should have
     * @param stale a release before this day is old
     */
    record Filter(String kind, String platform, List<String> fields, LocalDate stale) {

        private Query bind(Query query) {
            return query.bind("kind", kind)
                    .bind("platform", platform)
                    .bindArray("fields", String.class, fields)
                    .bind("stale", stale);
        }
    }

    List<ItemRow> list(Filter filter, List<String> after, int limit) {
        return jdbi.withHandle(sql -> filter.bind(
                        sql.createQuery(
                                "SELECT kind, platform, p.document ->> 'name' AS name,"
                                        + " other, o.document ->> 'name' AS other_name, details, date FROM (SELECT *"
                                        + FOUND
                                        + """
                         AND (kind, platform, other) > (:afterKind, :afterPlatform, :afterOther)
                       ORDER BY kind, platform, other
                       LIMIT :limit) AS page
                        JOIN platform p ON p.id = platform
                        LEFT JOIN platform o ON o.id = other
                        ORDER BY kind, platform, other"""))
                .bind("afterKind", after.get(0))
                .bind("afterPlatform", after.get(1))
                .bind("afterOther", after.get(2))
                .bind("limit", limit)
                .mapTo(ItemRow.class)
                .list());
    }

    long count(Filter filter) {
        return jdbi.withHandle(sql -> filter.bind(sql.createQuery("SELECT count(*)" + FOUND))
                .mapTo(Long.class)
                .one());
    }
}
