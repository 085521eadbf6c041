package coop.vigie.catalogue.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

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

    /**
     * What was accepted and is not declared as a deployment, after this need and platform.
     *
     * @param organisation null for all
     */
    List<AcceptedRow> undeclared(String organisation, String afterNeed, String afterPlatform, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT m.id AS need, n.body ->> 'title' AS need_title, n.body ->> 'territory' AS territory,
                               p.id AS platform, p.document ->> 'name' AS platform_name,
                               o.id AS organisation, o.name AS organisation_name, d."decidedAt" AS accepted_at
                        FROM heard_state m
                        CROSS JOIN LATERAL jsonb_to_recordset(m.body -> 'decisions')
                            AS d (platform text, decision text, "decidedAt" timestamptz)
                        JOIN platform p ON p.id = d.platform AND p.status IN ('published', 'deprecated')
                        JOIN organisation o ON o.id = m.body ->> 'organisation'
                        LEFT JOIN heard_state n ON n.topic = 'vigie.matching.needs' AND n.id = m.id AND NOT n.removed
                        WHERE m.topic = 'vigie.matching.matches' AND NOT m.removed AND d.decision = 'accepted'
                          AND (:organisation::text IS NULL OR m.body ->> 'organisation' = :organisation)
                          AND NOT EXISTS (SELECT FROM deployment x WHERE x.platform_id = p.id AND x.organisation = o.id)
                          AND (m.id, p.id) > (:afterNeed, :afterPlatform)
                        ORDER BY m.id, p.id
                        LIMIT :limit""")
                .bind("organisation", organisation)
                .bind("afterNeed", afterNeed)
                .bind("afterPlatform", afterPlatform)
                .bind("limit", limit)
                .mapTo(AcceptedRow.class)
                .list());
    }
}
