package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.sql.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What was proposed, and what became of it. */
@ApplicationScoped
class RevisionStore {

    private static final String COLUMNS =
            "platform_id, number, state, base_version, author, source, note, document, patch, proposed_at, decided_at, decided_by,"
                    + " reason";

    private final Jdbi jdbi;
    private final Writes writes;

    RevisionStore(Jdbi jdbi, Writes writes) {
        this.jdbi = jdbi;
        this.writes = writes;
    }

    /** A row of the table. */
    record RevisionRow(
            String platformId,
            int number,
            String state,
            long baseVersion,
            String author,
            String source,
            String note,
            String document,
            String patch,
            Instant proposedAt,
            Instant decidedAt,
            String decidedBy,
            String reason) {

        Revision revision() {
            return new Revision(
                    platformId,
                    number,
                    Revision.State.of(state),
                    baseVersion,
                    author,
                    Json.as(Json.node(source), Source.class),
                    note,
                    Json.object(document),
                    Json.node(patch),
                    proposedAt,
                    decidedAt,
                    decidedBy,
                    reason);
        }
    }

    /** What to look for; null means any. */
    record Filter(String platform, String state, String author, String source) {

        private static final String FOUND =
                """
                 FROM platform_revision
                WHERE (:platform::text IS NULL OR platform_id = :platform)
                  AND (:state::text IS NULL OR state = :state)
                  AND (:author::text IS NULL OR author = :author)
                  AND (:source::text IS NULL OR source ->> 'id' = :source)
                """;

        private Query bind(Query query) {
            return query.bind("platform", platform)
                    .bind("state", state)
                    .bind("author", author)
                    .bind("source", source);
        }
    }

    /** The number of the platform's next revision. The caller holds the platform's lock, or has just created it. */
    int nextNumber(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT coalesce(max(number), 0) + 1 FROM platform_revision WHERE platform_id = :id")
                .bind("id", platform)
                .mapTo(Integer.class)
                .one());
    }

    void insert(Revision revision) {
        writes.add(
                """
                        INSERT INTO platform_revision (platform_id, number, state, base_version, author, source, note, document,
                                                       patch, proposed_at, decided_at, decided_by, reason)
                        VALUES (:id, :number, :state, :base, :author, :source::jsonb, :note, :document::jsonb,
                                :patch::jsonb, :at, :decidedAt, :decidedBy, :reason)""",
                sql -> sql.bind("id", revision.platform())
                        .bind("number", revision.number())
                        .bind("state", revision.state().code())
                        .bind("base", revision.baseVersion())
                        .bind("author", revision.author())
                        .bind("source", Json.write(revision.source()))
                        .bind("note", revision.note())
                        .bind("document", Json.write(revision.document()))
                        .bind("patch", Json.write(revision.patch()))
                        .bind("at", revision.proposedAt())
                        .bind("decidedAt", revision.decidedAt())
                        .bind("decidedBy", revision.decidedBy())
                        .bind("reason", revision.reason()));
    }

    void updateState(Revision revision) {
        writes.addOne(
                """
                        UPDATE platform_revision
                        SET state = :state, decided_at = :at, decided_by = :by, reason = :reason
                        WHERE platform_id = :id AND number = :number""",
                sql -> sql.bind("id", revision.platform())
                        .bind("number", revision.number())
                        .bind("state", revision.state().code())
                        .bind("at", revision.decidedAt())
                        .bind("by", revision.decidedBy())
                        .bind("reason", revision.reason()),
                () -> new IllegalStateException(
                        "there is no revision " + revision.platform() + " " + revision.number()));
    }

    Optional<Revision> find(String platform, int number) {
        return find(platform, number, "");
    }

    /** The revision, which nobody else may decide until the transaction ends. */
    Optional<Revision> lock(String platform, int number) {
        return find(platform, number, " FOR UPDATE");
    }

    private Optional<Revision> find(String platform, int number, String locking) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS
                        + " FROM platform_revision WHERE platform_id = :id AND number = :number" + locking)
                .bind("id", platform)
                .bind("number", number)
                .mapTo(RevisionRow.class)
                .findOne()
                .map(RevisionRow::revision));
    }

    /** Proposals on this platform that wait for a decision. */
    List<Revision> open(String platform) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS
                                + " FROM platform_revision WHERE platform_id = :id AND state = 'proposed' ORDER BY number FOR UPDATE")
                .bind("id", platform)
                .mapTo(RevisionRow.class)
                .map(RevisionRow::revision)
                .list());
    }

    /** Whether a source has proposed this: content that waits, or a change that was rejected. */
    boolean holds(String platform, String source, JsonNode document, JsonNode patch) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT EXISTS (
                            SELECT FROM platform_revision
                            WHERE platform_id = :id AND source ->> 'id' = :source
                              AND (state = 'proposed' AND document = :document::jsonb
                                   OR state = 'rejected' AND patch = :patch::jsonb))""")
                .bind("id", platform)
                .bind("source", source)
                .bind("document", Json.write(document))
                .bind("patch", Json.write(patch))
                .mapTo(Boolean.class)
                .one());
    }

    /** Revisions after this place, the oldest first. */
    List<Revision> list(Filter filter, Instant after, String afterPlatform, int afterNumber, int limit) {
        return jdbi.withHandle(sql -> filter.bind(
                        sql.createQuery(
                                "SELECT " + COLUMNS + Filter.FOUND
                                        + """
                          AND (proposed_at, platform_id, number) > (:after, :afterPlatform, :afterNumber)
                        ORDER BY proposed_at, platform_id, number
                        LIMIT :limit"""))
                .bind("after", after)
                .bind("afterPlatform", afterPlatform)
                .bind("afterNumber", afterNumber)
                .bind("limit", limit)
                .mapTo(RevisionRow.class)
                .map(RevisionRow::revision)
                .list());
    }

    long count(Filter filter) {
        return jdbi.withHandle(sql -> filter.bind(sql.createQuery("SELECT count(*)" + Filter.FOUND))
                .mapTo(Long.class)
                .one());
    }
}
