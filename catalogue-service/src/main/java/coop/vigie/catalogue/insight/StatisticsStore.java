package coop.vigie.catalogue.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Counts the catalogue. */
@ApplicationScoped
class StatisticsStore {

    private static final String COVERAGE =
            """
             FROM platform_index i
            CROSS JOIN unnest(i.domains) AS domain
            CROSS JOIN unnest(i.deployed_in || i.territory_paths) AS territory
            WHERE i.status IN ('published', 'deprecated')
              AND (cardinality(:territories::text[]) = 0 OR territory = ANY(:territories))
            """;

    private final Jdbi jdbi;

    StatisticsStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many there are of something. */
    record CountRow(String value, long count) {}

    /** How many platforms of a domain are deployed in a territory. */
    record CoverageRow(String domain, String territory, long platforms) {}

    /** How many platforms have a field. */
    record FieldRow(String field, long known) {}

    /** How many deployments were confirmed at the end of a month. */
    record MonthRow(LocalDate month, long confirmed) {}

    /** How old what is known is, in days since the last change. */
    record FreshnessRow(long platforms, Double medianDays, Double oldestDays) {}

    /** What moderators have to do, and how long proposals took. */
    record ModerationRow(
            long waiting,
            Double oldestWaitingDays,
            long decided,
            Double medianDecisionHours,
            Double slowestDecisionHours) {}

    List<CountRow> byStatus() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT status AS value, count(*) AS count FROM platform WHERE version > 0 GROUP BY status ORDER BY 1")
                .mapTo(CountRow.class)
                .list());
    }

    List<CountRow> byDomain() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT c.id AS value, coalesce(counted.platforms, 0) AS count
                        FROM concept c
                        LEFT JOIN (SELECT unnest(domains) AS id, count(*) AS platforms FROM platform_index
                                   WHERE status IN ('published', 'deprecated') GROUP BY 1) AS counted USING (id)
                        WHERE c.kind = 'domain' AND c.merged_into IS NULL
                        ORDER BY 2 DESC, 1""")
                .mapTo(CountRow.class)
                .list());
    }

    /**
     * By each domain and each territory that a platform of it serves or is deployed in.
     *
     * @param territories codes to look at; empty for all
     */
    List<CoverageRow> coverage(List<String> territories, String afterDomain, String afterTerritory, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT domain, territory, count(DISTINCT i.platform_id) AS platforms" + COVERAGE
                                + """
                          AND (domain, territory) > (:afterDomain, :afterTerritory)
                        GROUP BY domain, territory ORDER BY domain, territory
                        LIMIT :limit""")
                .bindArray("territories", String.class, territories)
                .bind("afterDomain", afterDomain)
                .bind("afterTerritory", afterTerritory)
                .bind("limit", limit)
                .mapTo(CoverageRow.class)
                .list());
    }

    long countCoverage(List<String> territories) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(DISTINCT (domain, territory))" + COVERAGE)
                .bindArray("territories", String.class, territories)
                .mapTo(Long.class)
                .one());
    }

    List<FieldRow> completeness(List<String> fields) {
        String counts = IntStream.range(0, fields.size())
                .mapToObj(n -> "count(*) FILTER (WHERE jsonb_exists(document, (:fields)[" + (n + 1) + "]))")
                .collect(Collectors.joining(", "));
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT field, known FROM unnest(:fields, (
                            SELECT ARRAY[<counts>] FROM platform WHERE status IN ('published', 'deprecated'))) AS f (field, known)""")
                .define("counts", counts)
                .bindArray("fields", String.class, fields)
                .mapTo(FieldRow.class)
                .list());
    }

    FreshnessRow freshness() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT count(*) AS platforms,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM now() - updated_at) / 86400) AS median_days,
                               (extract(epoch FROM now() - min(updated_at)) / 86400)::float8 AS oldest_days
                        FROM platform_index WHERE status IN ('published', 'deprecated')""")
                .mapTo(FreshnessRow.class)
                .one());
    }

    ModerationRow moderation() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT count(*) FILTER (WHERE state = 'proposed') AS waiting,
                               (max(extract(epoch FROM now() - proposed_at)) FILTER (WHERE state = 'proposed') / 86400)::float8
                                   AS oldest_waiting_days,
                               count(*) FILTER (WHERE decided_at IS NOT NULL) AS decided,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - proposed_at) / 3600)
                                   AS median_decision_hours,
                               (max(extract(epoch FROM decided_at - proposed_at)) / 3600)::float8 AS slowest_decision_hours
                        FROM platform_revision
                        WHERE source ->> 'id' = 'declared' OR state = 'proposed'""")
                .mapTo(ModerationRow.class)
                .one());
    }

    /** What waits for a moderator besides proposals. */
    List<CountRow> work() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT 'unknown-functions' AS value, count(DISTINCT label) AS count FROM platform_function WHERE concepts = '{}'
                        UNION ALL SELECT 'gone-from-source', count(*) FROM import_seen WHERE gone_at IS NOT NULL
                        UNION ALL SELECT 'contested-deployments', count(*) FROM deployment WHERE state = 'contested'
                        UNION ALL SELECT 'expired-deployments', count(*) FROM deployment WHERE state = 'expired'""")
                .mapTo(CountRow.class)
                .list());
    }

    /** Month by month from what happened to deployments. */
    List<MonthRow> adoption() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        WITH months AS (
                            SELECT generate_series(date_trunc('month', min(happened_at)), date_trunc('month', now()), '1 month') AS month
                            FROM deployment_event)
                        SELECT month::date AS month,
                               (SELECT count(*) FROM (
                                    SELECT DISTINCT ON (deployment_id) state FROM deployment_event
                                    WHERE happened_at < month + interval '1 month'
                                    ORDER BY deployment_id, version DESC) AS last
                                WHERE state = 'confirmed') AS confirmed
                        FROM months ORDER BY month""")
                .mapTo(MonthRow.class)
                .list());
    }
}
