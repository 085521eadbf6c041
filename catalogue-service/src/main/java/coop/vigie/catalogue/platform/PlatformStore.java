package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.sovereignty.Assessment;
import coop.vigie.catalogue.vocabulary.ConceptMatch;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The platforms as they are now. */
@ApplicationScoped
class PlatformStore {

    private static final String COLUMNS =
            "id, version, status, merged_into, reason, document, concepts, claims, assessment, created_by, created_at, updated_at,"
                    + " published_at";

    private final Jdbi jdbi;

    PlatformStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of the table. */
    record PlatformRow(
            String id,
            long version,
            String status,
            String mergedInto,
            String reason,
            String document,
            String concepts,
            String claims,
            String assessment,
            String createdBy,
            Instant createdAt,
            Instant updatedAt,
            Instant publishedAt) {

        Platform platform() {
            return new Platform(
                    id,
                    version,
                    PlatformStatus.of(status),
                    mergedInto,
                    reason,
                    Json.object(document),
                    Arrays.asList(Json.as(Json.node(concepts), ConceptMatch[].class)),
                    Json.object(claims),
                    assessment == null ? null : Json.as(Json.node(assessment), Assessment.class),
                    createdBy,
                    createdAt,
                    updatedAt,
                    publishedAt);
        }
    }

    Optional<Platform> find(String id) {
        return find(id, "");
    }

    /** The platform, which nobody else may change until the transaction ends. */
    Optional<Platform> lock(String id) {
        return find(id, " FOR UPDATE");
    }

    private Optional<Platform> find(String id, String locking) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + " FROM platform WHERE id = :id" + locking)
                .bind("id", id)
                .mapTo(PlatformRow.class)
                .findOne()
                .map(PlatformRow::platform));
    }

    /** The listed platforms after this id, in the order of their ids. */
    List<Platform> listed(String after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS
                                + """
                         FROM platform
                        WHERE id > :after AND status IN ('published', 'deprecated')
                        ORDER BY id
                        LIMIT :limit""")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(PlatformRow.class)
                .map(PlatformRow::platform)
                .list());
    }

    /** Adds a platform that is only proposed; false where the id was ever given. */
    boolean insert(Platform platform) {
        return jdbi.withHandle(sql -> sql.createUpdate(
                                """
                        INSERT INTO platform (id, version, status, document, created_by, created_at, updated_at)
                        VALUES (:id, :version, :status, :document::jsonb, :by, :at, :at)
                        ON CONFLICT (id) DO NOTHING""")
                        .bind("id", platform.id())
                        .bind("version", platform.version())
                        .bind("status", platform.status().code())
                        .bind("document", Json.write(platform.json()))
                        .bind("by", platform.createdBy())
                        .bind("at", platform.createdAt())
                        .execute())
                == 1;
    }

    /**
     * Writes the next version.
     *
     * @throws Refusal 412 where the version before it is not the current one
     */
    void update(Platform platform) {
        int rows = jdbi.withHandle(sql -> sql.createUpdate(
                        """
                        UPDATE platform
                        SET version = :version, status = :status, merged_into = :into, reason = :reason,
                            document = :document::jsonb, concepts = :concepts::jsonb, claims = :claims::jsonb,
                            assessment = :assessment::jsonb, updated_at = :updated, published_at = :published
                        WHERE id = :id AND version = :version - 1""")
                .bind("id", platform.id())
                .bind("version", platform.version())
                .bind("status", platform.status().code())
                .bind("into", platform.mergedInto())
                .bind("reason", platform.reason())
                .bind("document", Json.write(platform.json()))
                .bind("concepts", Json.write(platform.concepts()))
                .bind("claims", Json.write(platform.claims()))
                .bind("assessment", platform.assessment() == null ? null : Json.write(platform.assessment()))
                .bind("updated", platform.updatedAt())
                .bind("published", platform.publishedAt())
                .execute());
        if (rows == 0) {
            throw Refusal.stale(
                    ETags.of(find(platform.id()).map(Platform::version).orElse(0L)));
        }
    }

    /** Keeps claims that change nothing public. */
    void updateClaims(String id, ObjectNode claims) {
        jdbi.useHandle(sql -> sql.createUpdate("UPDATE platform SET claims = :claims::jsonb WHERE id = :id")
                .bind("id", id)
                .bind("claims", Json.write(claims))
                .execute());
    }

    /** Which of the platform's words for what it does are which concepts. */
    void replaceFunctions(String id, List<String> labels, List<List<String>> concepts) {
        jdbi.useHandle(sql -> {
            sql.createUpdate("DELETE FROM platform_function WHERE platform_id = :id")
                    .bind("id", id)
                    .execute();
            var batch = sql.prepareBatch(
                    "INSERT INTO platform_function (platform_id, label, concepts) VALUES (:id, :label, :concepts)");
            for (int i = 0; i < labels.size(); i++) {
                batch.bind("id", id)
                        .bind("label", labels.get(i))
                        .bindArray("concepts", String.class, concepts.get(i))
                        .add();
            }
            if (!labels.isEmpty()) {
                batch.execute();
            }
        });
    }

    /** Ids of the platforms that have this concept, by their words or by their text, or this domain. */
    List<String> withConcept(String concept) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT platform_id FROM platform_index WHERE functions @> ARRAY[:concept]::text[]
                        UNION
                        SELECT platform_id FROM platform_index WHERE domains @> ARRAY[:concept]::text[]
                        UNION
                        SELECT platform_id FROM platform_function WHERE concepts @> ARRAY[:concept]::text[]""")
                .bind("concept", concept)
                .mapTo(String.class)
                .list());
    }

    /** Words that no concept is known for. */
    List<String> unknownLabels() {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT DISTINCT label FROM platform_function WHERE concepts = '{}'")
                        .mapTo(String.class)
                        .list());
    }

    /** Ids of the platforms that use one of these words. */
    List<String> withFunctions(List<String> labels) {
        return labels.isEmpty()
                ? List.of()
                : jdbi.withHandle(sql -> sql.createQuery(
                                "SELECT DISTINCT platform_id FROM platform_function WHERE label = ANY(:labels)")
                        .bindArray("labels", String.class, labels)
                        .mapTo(String.class)
                        .list());
    }
}
