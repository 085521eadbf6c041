package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.sql.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What was public, and when. */
@ApplicationScoped
class VersionStore {

    private static final String COLUMNS =
            "platform_id, version, status, merged_into, reason, document, cause, revision, changed_by, changed_at";

    private final Jdbi jdbi;
    private final Writes writes;

    VersionStore(Jdbi jdbi, Writes writes) {
        this.jdbi = jdbi;
        this.writes = writes;
    }

    /** A row of the table. */
    record VersionRow(
            String platformId,
            long version,
            String status,
            String mergedInto,
            String reason,
            String document,
            String cause,
            Integer revision,
            String changedBy,
            Instant changedAt) {

        ObjectNode json() {
            return Json.object(document);
        }
    }

    void insert(Platform platform, Cause cause) {
        writes.add(
                """
                        INSERT INTO platform_version (platform_id, version, status, merged_into, reason, document, cause, revision,
                                                      changed_by, changed_at)
                        VALUES (:id, :version, :status, :into, :reason, :document::jsonb, :cause, :revision, :by, :at)""",
                sql -> sql.bind("id", platform.id())
                        .bind("version", platform.version())
                        .bind("status", platform.status().code())
                        .bind("into", platform.mergedInto())
                        .bind("reason", platform.reason())
                        .bind("document", Json.write(platform.json()))
                        .bind("cause", cause.what())
                        .bind("revision", cause.revision())
                        .bind("by", cause.by())
                        .bind("at", cause.at()));
    }

    Optional<VersionRow> find(String platform, long version) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS + " FROM platform_version WHERE platform_id = :id AND version = :version")
                .bind("id", platform)
                .bind("version", version)
                .mapTo(VersionRow.class)
                .findOne());
    }

    /** The version that was public at this moment. */
    Optional<VersionRow> asOf(String platform, Instant moment) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS
                                + """
                         FROM platform_version
                        WHERE platform_id = :id AND changed_at <= :moment
                        ORDER BY version DESC
                        LIMIT 1""")
                .bind("id", platform)
                .bind("moment", moment)
                .mapTo(VersionRow.class)
                .findOne());
    }

    /** The last version that was listed in the catalogue. */
    Optional<VersionRow> lastListed(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS
                                + """
                         FROM platform_version
                        WHERE platform_id = :id AND status IN ('published', 'deprecated')
                        ORDER BY version DESC
                        LIMIT 1""")
                .bind("id", platform)
                .mapTo(VersionRow.class)
                .findOne());
    }

    /** The versions before this one, the latest first. */
    List<VersionRow> before(String platform, long version, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS
                                + """
                         FROM platform_version
                        WHERE platform_id = :id AND version < :version
                        ORDER BY version DESC
                        LIMIT :limit""")
                .bind("id", platform)
                .bind("version", version)
                .bind("limit", limit)
                .mapTo(VersionRow.class)
                .list());
    }

    long count(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM platform_version WHERE platform_id = :id")
                .bind("id", platform)
                .mapTo(Long.class)
                .one());
    }
}
