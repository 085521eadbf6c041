package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The imports and what became of each row. */
@ApplicationScoped
class ImportStore {

    private static final String COLUMNS =
            "id, format, label, link, dry_run, trusted, complete, state, done, total, problem, created_by, created_at, finished_at";

    private final Jdbi jdbi;

    ImportStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What became of a row. */
    record ImportRow(int number, String place, String name, String outcome, String platformId, String detail) {}

    /** How many rows had an outcome. */
    record OutcomeRow(String outcome, int count) {}

    void insert(ImportJob job) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO import_job (id, format, label, link, dry_run, trusted, complete, state, created_by, created_at)
                        VALUES (:id, :format, :label, :link, :dryRun, :trusted, :complete, :state, :by, :at)""")
                .bind("id", job.id())
                .bind("format", job.format())
                .bind("label", job.label())
                .bind("link", job.link())
                .bind("dryRun", job.dryRun())
                .bind("trusted", job.trusted())
                .bind("complete", job.complete())
                .bind("state", job.state())
                .bind("by", job.createdBy())
                .bind("at", job.createdAt())
                .execute());
    }

    Optional<ImportJob> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + COLUMNS + " FROM import_job WHERE id = :id")
                .bind("id", id)
                .mapTo(ImportJob.class)
                .findOne());
    }

    /** The imports before this one, the latest first. */
    List<ImportJob> list(Instant before, UUID beforeId, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT " + COLUMNS
                                + " FROM import_job WHERE (created_at, id) < (:before, :id) ORDER BY created_at DESC, id DESC LIMIT :limit")
                .bind("before", before)
                .bind("id", beforeId)
                .bind("limit", limit)
                .mapTo(ImportJob.class)
                .list());
    }

    /** Moves to another state unless the import is over; whether it did. */
    boolean moveTo(UUID id, String state, Integer total, String problem, Instant finishedAt) {
        return jdbi.withHandle(sql -> sql.createUpdate(
                                """
                        UPDATE import_job
                        SET state = :state, total = coalesce(:total, total), problem = :problem, finished_at = :finished
                        WHERE id = :id AND state IN ('queued', 'running')""")
                        .bind("id", id)
                        .bind("state", state)
                        .bind("total", total)
                        .bind("problem", problem)
                        .bind("finished", finishedAt)
                        .execute())
                == 1;
    }

    /** Adds rows and counts them, in one transaction with their effects; false where the import was cancelled meanwhile. */
    boolean add(UUID id, List<ImportRow> rows) {
        return jdbi.withHandle(sql -> {
            int running = sql.createUpdate(
                            "UPDATE import_job SET done = done + :count WHERE id = :id AND state = 'running'")
                    .bind("id", id)
                    .bind("count", rows.size())
                    .execute();
            PreparedBatch batch = sql.prepareBatch(
                    """
                    INSERT INTO import_row (job_id, number, place, name, outcome, platform_id, detail)
                    VALUES (:job, :number, :place, :name, :outcome, :platform, :detail::jsonb)""");
            for (ImportRow row : rows) {
                batch.bind("job", id)
                        .bind("number", row.number())
                        .bind("place", row.place())
                        .bind("name", row.name())
                        .bind("outcome", row.outcome())
                        .bind("platform", row.platformId())
                        .bind("detail", row.detail())
                        .add();
            }
            if (!rows.isEmpty()) {
                batch.execute();
            }
            return running == 1;
        });
    }

    List<ImportRow> rows(UUID id, String outcome, int after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT number, place, name, outcome, platform_id, detail FROM import_row
                        WHERE job_id = :id AND (:outcome::text IS NULL OR outcome = :outcome) AND number > :after
                        ORDER BY number
                        LIMIT :limit""")
                .bind("id", id)
                .bind("outcome", outcome)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(ImportRow.class)
                .list());
    }

    List<OutcomeRow> outcomes(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT outcome, count(*)::integer AS count FROM import_row WHERE job_id = :id GROUP BY outcome ORDER BY outcome")
                .bind("id", id)
                .mapTo(OutcomeRow.class)
                .list());
    }

    /** Notes that the source lists these; an entry that could not be joined to a platform is listed all the same if it was before. */
    void seen(String source, UUID job, Map<String, String> platforms) {
        if (platforms.isEmpty()) {
            return;
        }
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        WITH listed AS (
                            SELECT l.external_id, coalesce(l.platform_id, s.platform_id) AS platform_id
                            FROM unnest(:externals, :platforms) AS l (external_id, platform_id)
                            LEFT JOIN import_seen s ON s.source = :source AND s.external_id = l.external_id)
                        INSERT INTO import_seen (source, external_id, platform_id, last_job)
                        SELECT :source, listed.external_id, listed.platform_id, :job
                        FROM listed JOIN platform p ON p.id = listed.platform_id
                        ON CONFLICT (source, external_id) DO UPDATE
                           SET platform_id = EXCLUDED.platform_id, last_job = EXCLUDED.last_job, gone_at = NULL""")
                .bind("source", source)
                .bindArray("externals", String.class, List.copyOf(platforms.keySet()))
                .bindArray("platforms", String.class, new ArrayList<>(platforms.values()))
                .bind("job", job)
                .execute());
    }

    /** Marks as gone what the source listed before and not in this import; the external ids and platforms newly gone. */
    List<Map<String, Object>> markGone(String source, UUID job, Instant at) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        UPDATE import_seen SET gone_at = :at
                        WHERE source = :source AND last_job <> :job AND gone_at IS NULL
                        RETURNING external_id, platform_id""")
                .bind("source", source)
                .bind("job", job)
                .bind("at", at)
                .mapToMap()
                .list());
    }

    /** An import that was under way when the service stopped can be sent again: what it did already stays and is not done twice. */
    int failInterrupted(Instant at) {
        return jdbi.withHandle(sql -> sql.createUpdate(
                        """
                        UPDATE import_job SET state = 'failed', finished_at = :at, problem = :problem
                        WHERE state IN ('queued', 'running')""")
                .bind("at", at)
                .bind(
                        "problem",
                        Json.write(Text.of(
                                "Le service s'est arrêté pendant l'import. Envoyez le fichier à nouveau : rien n'est fait deux fois.",
                                "The service stopped during the import. Send the file again: nothing is done twice.")))
                .execute());
    }
}
