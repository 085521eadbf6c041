package coop.vigie.catalogue.insight;

import coop.vigie.territory.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads who uses and who co-owns a platform. */
@ApplicationScoped
class SheetStore {

    private static final int MOST = 8;

    private final Jdbi jdbi;

    SheetStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An organisation that uses the platform. */
    record UseRow(String organisation, String territory, String use, String state) {}

    /** Uses that are not contested or over: those in or around the territory first, confirmed ones before declared ones. */
    List<UseRow> uses(String platform, String near) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT o.name AS organisation, d.territory, d.use, d.state
                        FROM deployment d JOIN organisation o ON o.id = d.organisation
                        WHERE d.platform_id IN (SELECT with_merged(:platform)) AND d.state IN ('declared', 'confirmed')
                        ORDER BY cardinality(ARRAY(SELECT unnest(d.territory_path) INTERSECT SELECT unnest(:near::text[]))) DESC,
                                 d.state, o.name
                        LIMIT :most""")
                .bind("platform", platform)
                .bindArray("near", String.class, Territories.load().path(near == null ? "" : near))
                .bind("most", MOST)
                .mapTo(UseRow.class)
                .list());
    }

    int confirmed(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT count(DISTINCT organisation)::integer FROM deployment WHERE platform_id IN (SELECT with_merged(:id)) AND state = 'confirmed'")
                .bind("id", platform)
                .mapTo(Integer.class)
                .one());
    }

    /** A cooperative whose register names the platform among those that it carries. */
    record CarrierRow(String name, String legalForm, String nominal, boolean open) {}

    List<CarrierRow> carriers(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT body ->> 'name' AS name, body ->> 'legalForm' AS legal_form, body ->> 'nominal' AS nominal,
                               coalesce((body ->> 'openToPublicBodies')::boolean, false) AS open
                        FROM heard_state
                        WHERE topic = 'vigie.membership.cooperatives' AND NOT removed
                          AND jsonb_exists_any(body -> 'platforms', ARRAY(SELECT with_merged(:platform)))
                        ORDER BY 4 DESC, 1
                        LIMIT :most""")
                .bind("platform", platform)
                .bind("most", MOST)
                .mapTo(CarrierRow.class)
                .list());
    }

    /** Names of the institutions that are members of a cooperative that carries the platform. */
    List<String> members(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT DISTINCT coalesce(o.name, m.body ->> 'organisationName') AS name
                        FROM heard_state c
                        JOIN heard_state m ON m.topic = 'vigie.membership.memberships' AND m.body ->> 'cooperative' = c.id
                        LEFT JOIN organisation o ON o.id = m.body ->> 'organisation'
                        WHERE c.topic = 'vigie.membership.cooperatives' AND NOT c.removed
                          AND jsonb_exists_any(c.body -> 'platforms', ARRAY(SELECT with_merged(:platform)))
                          AND NOT m.removed AND (m.body ->> 'member')::boolean
                        ORDER BY 1
                        LIMIT :most""")
                .bind("platform", platform)
                .bind("most", MOST)
                .mapTo(String.class)
                .list());
    }
}
