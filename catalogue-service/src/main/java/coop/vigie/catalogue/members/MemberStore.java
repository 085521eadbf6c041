package coop.vigie.catalogue.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads the members of cooperatives from what was heard. */
@ApplicationScoped
class MemberStore {

    private static final String MEMBERS =
            """
             FROM heard_state c
            JOIN heard_state m ON m.topic = 'vigie.membership.memberships' AND m.body ->> 'cooperative' = c.id
            LEFT JOIN organisation o ON o.id = m.body ->> 'organisation'
            WHERE c.topic = 'vigie.membership.cooperatives' AND NOT c.removed
              AND jsonb_exists_any(c.body -> 'platforms', ARRAY(SELECT with_merged(:platform)))
              AND NOT m.removed AND (m.body ->> 'member')::boolean
            """;

    private final Jdbi jdbi;

    MemberStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An institutional member of a cooperative that carries the platform. */
    record MemberRow(
            String id,
            String organisation,
            String organisationName,
            String organisationKind,
            String cooperative,
            String cooperativeName,
            LocalDate memberSince,
            Long shares) {}

    /**
     * The institutional members, after this membership. One that came in by several dossiers is one member, and each of them tells
     * the shares that it held in all when it was last told: the most of these is what it holds, as a loss is told of them all.
     */
    List<MemberRow> members(String platform, String after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT min(m.id) AS id, m.body ->> 'organisation' AS organisation,
                               min(coalesce(o.name, m.body ->> 'organisationName')) AS organisation_name,
                               min(coalesce(o.kind, m.body ->> 'organisationKind')) AS organisation_kind,
                               c.id AS cooperative, c.body ->> 'name' AS cooperative_name,
                               min((m.body ->> 'memberSince')::date) AS member_since, max((m.body ->> 'shares')::bigint) AS shares"""
                                + MEMBERS
                                + """
                        GROUP BY c.id, c.body ->> 'name', m.body ->> 'organisation'
                        HAVING min(m.id) > :after
                        ORDER BY min(m.id)
                        LIMIT :limit""")
                .bind("platform", platform)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(MemberRow.class)
                .list());
    }

    long countMembers(String platform) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT count(DISTINCT (c.id, m.body ->> 'organisation'))" + MEMBERS)
                        .bind("platform", platform)
                        .mapTo(Long.class)
                        .one());
    }

    /** How many organisations accepted the platform for a public need. */
    long acceptances(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT count(DISTINCT body ->> 'organisation') FROM heard_state
                        WHERE topic = 'vigie.matching.matches' AND NOT removed
                          AND EXISTS (SELECT FROM jsonb_to_recordset(body -> 'decisions') AS d (platform text, decision text)
                                      WHERE d.decision = 'accepted' AND d.platform IN (SELECT with_merged(:platform)))""")
                .bind("platform", platform)
                .mapTo(Long.class)
                .one());
    }

    /** Whether the platform is or was public. */
    boolean isKnown(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT EXISTS (SELECT FROM platform WHERE id = :id AND version > 0 AND status <> 'merged')")
                .bind("id", platform)
                .mapTo(Boolean.class)
                .one());
    }
}
