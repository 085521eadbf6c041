package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.sovereignty.Assessment;
import coop.vigie.catalogue.vocabulary.ConceptMatch;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.sql.Writes;
import coop.vigie.kit.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** The platforms as they are now. */
@ApplicationScoped
class PlatformStore {

    private static final String COLUMNS =
            "id, version, status, merged_into, reason, document, concepts, claims, assessment, created_by, created_at, updated_at,"
                    + " published_at";

    private static final String INSERT =
            """
            INSERT INTO platform (id, version, status, document, concepts, claims, assessment, created_by, created_at, updated_at,
                                  published_at)
            VALUES (:id, :version, :status, :document::jsonb, :concepts::jsonb, :claims::jsonb, :assessment::jsonb, :by, :at,
                    :updated, :published)""";

    private final Jdbi jdbi;
    private final Writes writes;

    PlatformStore(Jdbi jdbi, Writes writes) {
        this.jdbi = jdbi;
        this.writes = writes;
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

    /** These platforms, where there are such, in the order of their ids; nobody else may change them until the transaction ends. */
    List<Platform> lockAll(Collection<String> ids) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS + " FROM platform WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
                .bindArray("ids", String.class, List.copyOf(ids))
                .mapTo(PlatformRow.class)
                .map(PlatformRow::platform)
                .list());
    }

    private Optional<Platform> find(String id, String locking) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + " FROM platform WHERE id = :id" + locking)
                .bind("id", id)
                .mapTo(PlatformRow.class)
                .findOne()
                .map(PlatformRow::platform));
    }

    /** Adds a platform that is only proposed; false where the id was ever given. */
    boolean insert(Platform platform) {
        return jdbi.withHandle(sql -> {
            Update insert = sql.createUpdate(INSERT + " ON CONFLICT (id) DO NOTHING");
            bindNew(platform, insert);
            return insert.execute() == 1;
        });
    }

    /** Puts another proposal in the place of one that came to nothing. */
    void proposeAgain(Platform platform) {
        writes.add(
                "UPDATE platform SET document = :document::jsonb, created_by = :by, created_at = :at WHERE id = :id AND version = 0",
                sql -> sql.bind("id", platform.id())
                        .bind("document", Json.write(platform.json()))
                        .bind("by", platform.createdBy())
                        .bind("at", platform.createdAt()));
    }

    /**
     * Adds a platform whose id is known to be free.
     *
     * @throws Refusal 409 where another transaction took it meanwhile
     */
    void insertNew(Platform platform) {
        writes.addFirst(
                INSERT, sql -> bindNew(platform, sql), () -> Refusal.conflict("platform-exists", taken(platform.id())));
    }

    private static void bindNew(Platform platform, SqlStatement<?> sql) {
        bindContent(platform, sql).bind("by", platform.createdBy()).bind("at", platform.createdAt());
    }

    private static <S extends SqlStatement<?>> S bindContent(Platform platform, S sql) {
        sql.bind("id", platform.id())
                .bind("version", platform.version())
                .bind("status", platform.status().code())
                .bind("document", Json.write(platform.json()))
                .bind("concepts", Json.write(platform.concepts()))
                .bind("claims", Json.write(platform.claims()))
                .bind("assessment", platform.assessment() == null ? null : Json.write(platform.assessment()))
                .bind("updated", platform.updatedAt())
                .bind("published", platform.publishedAt());
        return sql;
    }

    private static Text taken(String id) {
        return Text.of("L'identifiant « " + id + " » vient d'être pris.", "The id \"" + id + "\" has just been taken.");
    }

    /**
     * Writes the next version.
     *
     * @throws Refusal 412 where the version before it is not the current one
     */
    void update(Platform platform) {
        writes.addOne(
                """
                UPDATE platform
                SET version = :version, status = :status, merged_into = :into, reason = :reason,
                    document = :document::jsonb, concepts = :concepts::jsonb, claims = :claims::jsonb,
                    assessment = :assessment::jsonb, updated_at = :updated, published_at = :published
                WHERE id = :id AND version = :version - 1""",
                sql -> bindContent(platform, sql)
                        .bind("into", platform.mergedInto())
                        .bind("reason", platform.reason()),
                () -> Refusal.stale(
                        ETags.of(find(platform.id()).map(Platform::version).orElse(0L))));
    }

    /** Keeps claims that change nothing public. */
    void updateClaims(String id, ObjectNode claims) {
        writes.add("UPDATE platform SET claims = :claims::jsonb WHERE id = :id", sql -> sql.bind("id", id)
                .bind("claims", Json.write(claims)));
    }

    /** Which of the platform's words for what it does are which concepts. */
    void replaceFunctions(Platform platform, List<String> labels, List<List<String>> concepts) {
        if (!platform.isFirstVersion()) {
            writes.add(
                    "DELETE FROM platform_function WHERE platform_id = :id AND label <> ALL(:labels)",
                    sql -> sql.bind("id", platform.id()).bindArray("labels", String.class, labels));
        }
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            List<String> found = concepts.get(i);
            writes.add(
                    """
                    INSERT INTO platform_function (platform_id, label, concepts) VALUES (:id, :label, :concepts)
                    ON CONFLICT (platform_id, label) DO UPDATE SET concepts = EXCLUDED.concepts""",
                    sql -> sql.bind("id", platform.id())
                            .bind("label", label)
                            .bindArray("concepts", String.class, found));
        }
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
