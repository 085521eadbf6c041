package coop.vigie.catalogue.deployment;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.web.ETags;
import coop.vigie.territory.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The deployments and what happened to them. */
@ApplicationScoped
class DeploymentStore {

    private static final String COLUMNS =
            "id, version, platform_id, organisation, territory, use, since, address, state, source, declared_by, declared_at,"
                    + " confirmed_at, expires_at, reminded_at, ended_on";

    private final Jdbi jdbi;

    DeploymentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of the table. */
    record DeploymentRow(
            UUID id,
            long version,
            String platformId,
            String organisation,
            String territory,
            String use,
            LocalDate since,
            String address,
            String state,
            String source,
            String declaredBy,
            Instant declaredAt,
            Instant confirmedAt,
            Instant expiresAt,
            Instant remindedAt,
            LocalDate endedOn) {

        Deployment deployment() {
            return new Deployment(
                    id,
                    version,
                    platformId,
                    organisation,
                    territory,
                    use,
                    since,
                    address,
                    Deployment.State.of(state),
                    source,
                    declaredBy,
                    declaredAt,
                    confirmedAt,
                    expiresAt,
                    remindedAt,
                    endedOn);
        }
    }

    /** What happened, to be written and as it is read again. */
    record Happening(String what, String reason, String evidence, String by, Instant at) {}

    record HappeningRow(long version, String state, String what, String reason, String evidence, Instant happenedAt) {}

    /** What to look for; null means any. */
    record Filter(String platform, String organisation, String territory, String state) {

        private static final String FOUND =
                """
                 FROM deployment
                WHERE (:platform::text IS NULL OR platform_id IN (SELECT with_merged(:platform)))
                  AND (:organisation::text IS NULL OR organisation = :organisation)
                  AND (:territory::text IS NULL OR territory_path @> ARRAY[:territory]::text[])
                  AND (:state::text IS NULL OR state = :state)
                """;

        private Query bind(Query query) {
            return query.bind("platform", platform)
                    .bind("organisation", organisation)
                    .bind("territory", territory)
                    .bind("state", state);
        }
    }

    Optional<Deployment> find(UUID id) {
        return find(id, "");
    }

    Optional<Deployment> lock(UUID id) {
        return find(id, " FOR UPDATE");
    }

    private Optional<Deployment> find(UUID id, String locking) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + " FROM deployment WHERE id = :id" + locking)
                .bind("id", id)
                .mapTo(DeploymentRow.class)
                .findOne()
                .map(DeploymentRow::deployment));
    }

    /** The deployment of the same organisation, platform, territory and use that has not ended. */
    Optional<Deployment> findLiving(String platform, String organisation, String territory, String use) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS
                        + " FROM deployment WHERE platform_id = :platform AND organisation = :organisation AND use = :use"
                        + " AND coalesce(territory, '') = coalesce(:territory::text, '') AND state <> 'ended'")
                .bind("platform", platform)
                .bind("organisation", organisation)
                .bind("territory", territory)
                .bind("use", use)
                .mapTo(DeploymentRow.class)
                .findOne()
                .map(DeploymentRow::deployment));
    }

    /** Those of a platform, and of all that was merged into it, that have not ended; nobody else may change them meanwhile. */
    List<Deployment> lockLiving(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS
                                + " FROM deployment WHERE platform_id IN (SELECT with_merged(:platform)) AND state <> 'ended' ORDER BY id FOR UPDATE")
                .bind("platform", platform)
                .mapTo(DeploymentRow.class)
                .map(DeploymentRow::deployment)
                .list());
    }

    List<Deployment> list(Filter filter, Instant after, UUID afterId, int limit) {
        return jdbi.withHandle(sql -> filter.bind(sql.createQuery("SELECT " + COLUMNS + Filter.FOUND
                        + "AND (declared_at, id) > (:after, :afterId) ORDER BY declared_at, id LIMIT :limit"))
                .bind("after", after)
                .bind("afterId", afterId)
                .bind("limit", limit)
                .mapTo(DeploymentRow.class)
                .map(DeploymentRow::deployment)
                .list());
    }

    long count(Filter filter) {
        return jdbi.withHandle(sql -> filter.bind(sql.createQuery("SELECT count(*)" + Filter.FOUND))
                .mapTo(Long.class)
                .one());
    }

    /** Confirmed deployments whose reminder or end is due. */
    List<UUID> due(Instant reminder, Instant now) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id FROM deployment
                        WHERE state = 'confirmed' AND (expires_at <= :now OR reminded_at IS NULL AND expires_at <= :reminder)
                        ORDER BY expires_at
                        LIMIT 500""")
                .bind("now", now)
                .bind("reminder", reminder)
                .mapTo(UUID.class)
                .list());
    }

    /** Writes a deployment's next version and what brought it about. */
    void save(Deployment d, Happening happening) {
        jdbi.useHandle(sql -> {
            int rows = sql.createUpdate(
                            """
                            INSERT INTO deployment (id, version, platform_id, organisation, territory, territory_path, use, since,
                                                    address, state, source, declared_by, declared_at, confirmed_at, expires_at,
                                                    reminded_at, ended_on)
                            VALUES (:id, :version, :platform, :organisation, :territory, :path, :use, :since, :address, :state,
                                    :source, :declaredBy, :declaredAt, :confirmedAt, :expiresAt, :remindedAt, :endedOn)
                            ON CONFLICT (id) DO UPDATE
                               SET version = EXCLUDED.version, state = EXCLUDED.state, confirmed_at = EXCLUDED.confirmed_at,
                                   expires_at = EXCLUDED.expires_at, reminded_at = EXCLUDED.reminded_at,
                                   ended_on = EXCLUDED.ended_on
                             WHERE deployment.version = EXCLUDED.version - 1""")
                    .bind("id", d.id())
                    .bind("version", d.version())
                    .bind("platform", d.platformId())
                    .bind("organisation", d.organisation())
                    .bind("territory", d.territory())
                    .bindArray(
                            "path", String.class, Territories.load().path(d.territory() == null ? "" : d.territory()))
                    .bind("use", d.use())
                    .bind("since", d.since())
                    .bind("address", d.address())
                    .bind("state", d.state().code())
                    .bind("source", d.source())
                    .bind("declaredBy", d.declaredBy())
                    .bind("declaredAt", d.declaredAt())
                    .bind("confirmedAt", d.confirmedAt())
                    .bind("expiresAt", d.expiresAt())
                    .bind("remindedAt", d.remindedAt())
                    .bind("endedOn", d.endedOn())
                    .execute();
            if (rows == 0) {
                throw Refusal.stale(
                        ETags.of(find(d.id()).map(Deployment::version).orElse(0L)));
            }
            sql.createUpdate(
                            """
                            INSERT INTO deployment_event (deployment_id, version, state, what, reason, evidence, happened_by,
                                                          happened_at)
                            VALUES (:id, :version, :state, :what, :reason, :evidence, :by, :at)""")
                    .bind("id", d.id())
                    .bind("version", d.version())
                    .bind("state", d.state().code())
                    .bind("what", happening.what())
                    .bind("reason", happening.reason())
                    .bind("evidence", happening.evidence())
                    .bind("by", happening.by())
                    .bind("at", happening.at())
                    .execute();
        });
    }

    /** What happened to a deployment, the oldest first. */
    List<HappeningRow> history(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT version, state, what, reason, evidence, happened_at
                        FROM deployment_event WHERE deployment_id = :id ORDER BY version""")
                .bind("id", id)
                .mapTo(HappeningRow.class)
                .list());
    }

    boolean isListed(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT EXISTS (SELECT FROM platform WHERE id = :id AND status IN ('published', 'deprecated'))")
                .bind("id", platform)
                .mapTo(Boolean.class)
                .one());
    }

    /** The name of a platform that is or was public; null where there is none. */
    String platformName(String platform) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT document ->> 'name' FROM platform WHERE id = :id AND version > 0")
                        .bind("id", platform)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null));
    }
}
