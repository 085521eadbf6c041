package coop.vigie.catalogue.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads what organisations accepted for their public needs, from what was heard. */
@ApplicationScoped
class AcceptedMatchStore {

    private final Jdbi jdbi;

    AcceptedMatchStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A platform that an organisation accepted for a need. */
    record AcceptedRow(
            String need,
            String needTitle,
            String territory,
            String platform,
            String platformName,
            String organisation,
            String organisationName,
            Instant acceptedAt) {}

    /** What to look for; null means any. */
    record Filter(String organisation, String need, String platform) {

        private Query bind(Query query) {
            return query.bind("organisation", organisation).bind("need", need).bind("platform", platform);
        }
    }

    private static final String UNDECLARED =
            """
             FROM heard_state m
            CROSS JOIN LATERAL jsonb_to_recordset(m.body -> 'decisions')
                AS d (platform text, decision text, "decidedAt" timestamptz)
            CROSS JOIN LATERAL (
                SELECT array_agg(id) AS ids, max(id) FILTER (WHERE status IN ('published', 'deprecated')) AS living
                FROM with_successors(d.platform)) AS now
            JOIN platform p ON p.id = now.living
            JOIN organisation o ON o.id = m.body ->> 'organisation'
            LEFT JOIN heard_state n ON n.topic = 'vigie.matching.needs' AND n.id = m.id AND NOT n.removed
            WHERE m.topic = 'vigie.matching.matches' AND NOT m.removed AND d.decision = 'accepted'
              AND (:organisation::text IS NULL OR m.body ->> 'organisation' = :organisation)
              AND (:need::text IS NULL OR m.id = :need) AND (:platform::text IS NULL OR :platform = ANY(now.ids))
              AND NOT EXISTS (SELECT FROM deployment x WHERE x.platform_id = ANY(now.ids) AND x.organisation = o.id)
              AND NOT EXISTS (SELECT FROM dismissed_proposal x WHERE x.need = m.id AND x.platform_id = ANY(now.ids))
            """;

    /**
     * What was accepted and is neither declared as a deployment nor dismissed, after this need and platform. A platform that was merged
     * since stands for the one that took its place: what was declared or dismissed of either holds.
     */
    List<AcceptedRow> undeclared(Filter filter, String afterNeed, String afterPlatform, int limit) {
        return jdbi.withHandle(sql -> filter.bind(
                        sql.createQuery(
                                """
                        SELECT DISTINCT ON (m.id, p.id)
                               m.id AS need, n.body ->> 'title' AS need_title, n.body ->> 'territory' AS territory,
                               p.id AS platform, p.document ->> 'name' AS platform_name,
                               o.id AS organisation, o.name AS organisation_name, d."decidedAt" AS accepted_at"""
                                        + UNDECLARED
                                        + """
                          AND (m.id, p.id) > (:afterNeed, :afterPlatform)
                        ORDER BY m.id, p.id, d."decidedAt"
                        LIMIT :limit"""))
                .bind("afterNeed", afterNeed)
                .bind("afterPlatform", afterPlatform)
                .bind("limit", limit)
                .mapTo(AcceptedRow.class)
                .list());
    }

    long countUndeclared(Filter filter) {
        return jdbi.withHandle(sql -> filter.bind(sql.createQuery("SELECT count(DISTINCT (m.id, p.id))" + UNDECLARED))
                .mapTo(Long.class)
                .one());
    }

    /** The organisation hears no more of it. */
    void dismiss(AcceptedRow row, String reason, String by, Instant at) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO dismissed_proposal (need, platform_id, organisation, reason, dismissed_by, dismissed_at)
                        VALUES (:need, :platform, :organisation, :reason, :by, :at)
                        ON CONFLICT (need, platform_id) DO NOTHING""")
                .bind("need", row.need())
                .bind("platform", row.platform())
                .bind("organisation", row.organisation())
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }
}
