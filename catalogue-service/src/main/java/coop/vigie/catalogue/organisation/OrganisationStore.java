package coop.vigie.catalogue.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.web.ETags;
import coop.vigie.territory.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The organisations. */
@ApplicationScoped
class OrganisationStore {

    private static final String COLUMNS = "id, version, document, name, kind, updated_at";

    private final Jdbi jdbi;

    OrganisationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of the table. */
    record OrganisationRow(String id, long version, String document, String name, String kind, Instant updatedAt) {

        Organisation organisation() {
            return new Organisation(id, version, Json.object(document), updatedAt);
        }
    }

    /** What to look for; null means any. */
    record Filter(String text, String kind, String territory, Boolean accompanies, List<String> domains) {

        private static final String FOUND =
                """
                 FROM organisation
                WHERE (:text::text IS NULL OR vigie_fold(name) LIKE '%' || vigie_fold(:text) || '%'
                       OR vigie_fold(name) % vigie_fold(:text) OR id = lower(:text) OR siren = :text)
                  AND (:kind::text IS NULL OR kind = :kind)
                  AND (:territory::text IS NULL OR territory_path @> ARRAY[:territory]::text[])
                  AND (:accompanies::boolean IS NULL OR (document -> 'accompanies' IS NOT NULL) = :accompanies)
                  AND (cardinality(:domains::text[]) = 0 OR jsonb_exists_any(document -> 'accompanies' -> 'domains', :domains))
                """;

        private Query bind(Query query) {
            return query.bind("text", text)
                    .bind("kind", kind)
                    .bind("territory", territory)
                    .bind("accompanies", accompanies)
                    .bindArray("domains", String.class, domains);
        }
    }

    Optional<Organisation> find(String id) {
        return find("id = :key", id, "");
    }

    Optional<Organisation> lock(String id) {
        return find("id = :key", id, " FOR UPDATE");
    }

    Optional<Organisation> findBySiren(String siren) {
        return find("siren = :key", siren, "");
    }

    private Optional<Organisation> find(String condition, String key, String locking) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT " + COLUMNS + " FROM organisation WHERE " + condition + locking)
                        .bind("key", key)
                        .mapTo(OrganisationRow.class)
                        .findOne()
                        .map(OrganisationRow::organisation));
    }

    List<Organisation> list(Filter filter, String afterName, String afterId, int limit) {
        return jdbi.withHandle(sql -> filter.bind(sql.createQuery("SELECT " + COLUMNS + Filter.FOUND
                        + "AND (name, id) > (:afterName, :afterId) ORDER BY name, id LIMIT :limit"))
                .bind("afterName", afterName)
                .bind("afterId", afterId)
                .bind("limit", limit)
                .mapTo(OrganisationRow.class)
                .map(OrganisationRow::organisation)
                .list());
    }

    long count(Filter filter) {
        return jdbi.withHandle(sql -> filter.bind(sql.createQuery("SELECT count(*)" + Filter.FOUND))
                .mapTo(Long.class)
                .one());
    }

    /** Writes an organisation's next version, the first one included. */
    void save(Organisation organisation, ObjectNode source, String by) {
        String territory = organisation.text("territory");
        int rows = jdbi.withHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO organisation (id, version, document, name, kind, siren, territory, territory_path, source,
                                                  updated_by, created_at, updated_at)
                        VALUES (:id, :version, :document::jsonb, :name, :kind, :siren, :territory, :path, :source::jsonb,
                                :by, :at, :at)
                        ON CONFLICT (id) DO UPDATE
                           SET version = EXCLUDED.version, document = EXCLUDED.document, name = EXCLUDED.name,
                               kind = EXCLUDED.kind, siren = EXCLUDED.siren, territory = EXCLUDED.territory,
                               territory_path = EXCLUDED.territory_path, updated_by = EXCLUDED.updated_by,
                               updated_at = EXCLUDED.updated_at
                         WHERE organisation.version = EXCLUDED.version - 1""")
                .bind("id", organisation.id())
                .bind("version", organisation.version())
                .bind("document", Json.write(organisation.json()))
                .bind("name", organisation.text("name"))
                .bind("kind", organisation.text("kind"))
                .bind("siren", organisation.text("siren"))
                .bind("territory", territory)
                .bindArray("path", String.class, Territories.load().path(territory == null ? "" : territory))
                .bind("source", source == null ? null : Json.write(source))
                .bind("by", by)
                .bind("at", organisation.updatedAt())
                .execute());
        if (rows == 0) {
            throw Refusal.stale(
                    ETags.of(find(organisation.id()).map(Organisation::version).orElse(0L)));
        }
    }
}
