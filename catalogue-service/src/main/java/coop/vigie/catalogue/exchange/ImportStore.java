package coop.vigie.catalogue.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The imports and what became of each row. */
@ApplicationScoped
class ImportStore {

    private static final String COLUMNS =
            "id, format, label, link, dry_run, trusted, complete, state, done, total, problem, created_by, created_at, finished_at";

    private static final Set<String> BROUGHT = Set.of("created", "changed", "unchanged");

    private static final String ROWS =
            " FROM import_row WHERE job_id = :id AND (:outcome::text IS NULL OR outcome = :outcome)";

    /** For how long an import is its runner's without a sign of life. */
    private static final String LEASE = "clock_timestamp() + interval '30 seconds'";

    private final Jdbi jdbi;

    ImportStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What became of a row. */
    record ImportRow(int number, String place, String name, String outcome, String platformId, String detail) {}

    /**
     * An import that this replica carries out.
     *
     * @param done rows that were brought in before
     * @param total null where they were not counted yet
     * @param attempts how often somebody took it up, this time included
     */
    record Claim(boolean dryRun, int done, Integer total, int attempts) {}

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

    long count() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM import_job")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Ends an import unless it is over; whether it did.
     *
     * @param runner who must be carrying it out; null for anybody
     */
    boolean end(UUID id, UUID runner, String state, String problem, Instant at) {
        return jdbi.withHandle(sql -> sql.createUpdate(
                                """
                        UPDATE import_job SET state = :state, problem = :problem, finished_at = :at
                        WHERE id = :id AND state IN ('queued', 'running')
                          AND (:runner::uuid IS NULL OR runner = :runner)""")
                        .bind("id", id)
                        .bind("runner", runner)
                        .bind("state", state)
                        .bind("problem", problem)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    /** Counts rows in the transaction that brings them in; false where the import was cancelled or another replica goes on with it. */
    boolean advance(UUID id, UUID runner, int rows) {
        return jdbi.withHandle(sql -> sql.createUpdate("UPDATE import_job SET done = done + :rows, claimed_until = "
                                + LEASE + " WHERE id = :id AND state = 'running' AND runner = :runner")
                        .bind("id", id)
                        .bind("runner", runner)
                        .bind("rows", rows)
                        .execute())
                == 1;
    }

    void add(UUID id, List<ImportRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(sql -> {
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
            batch.execute();
        });
    }

    /** Which platforms the rows after this one were about, by their numbers. */
    Map<Integer, String> platforms(UUID id, int after, int limit) {
        Map<Integer, String> platforms = new HashMap<>();
        for (ImportRow row : rows(id, null, after, limit)) {
            if (row.platformId() != null && BROUGHT.contains(row.outcome())) {
                platforms.put(row.number(), row.platformId());
            }
        }
        return platforms;
    }

    List<ImportRow> rows(UUID id, String outcome, int after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT number, place, name, outcome, platform_id, detail" + ROWS
                        + " AND number > :after ORDER BY number LIMIT :limit")
                .bind("id", id)
                .bind("outcome", outcome)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(ImportRow.class)
                .list());
    }

    long countRows(UUID id, String outcome) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*)" + ROWS)
                .bind("id", id)
                .bind("outcome", outcome)
                .mapTo(Long.class)
                .one());
    }

    List<OutcomeRow> outcomes(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT outcome, count(*)::integer AS count FROM import_row WHERE job_id = :id GROUP BY outcome ORDER BY outcome")
                .bind("id", id)
                .mapTo(OutcomeRow.class)
                .list());
    }

    /** The imports that nobody carries out, the oldest first. */
    List<UUID> unclaimed() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id FROM import_job
                        WHERE state IN ('queued', 'running')
                          AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
                        ORDER BY created_at, id LIMIT 10""")
                .mapTo(UUID.class)
                .list());
    }

    /** Takes an import over that nobody carries out; a dry run begins anew, since what it found was nowhere but in memory. */
    Optional<Claim> claim(UUID id, UUID runner) {
        return jdbi.withHandle(sql -> {
            Optional<Claim> claim = sql.createQuery(
                            "UPDATE import_job SET claimed_until = " + LEASE
                                    + """
                            , state = 'running', runner = :runner, attempts = attempts + 1,
                                done = CASE WHEN dry_run THEN 0 ELSE done END
                            WHERE id = :id AND state IN ('queued', 'running')
                              AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
                            RETURNING dry_run, done, total, attempts""")
                    .bind("id", id)
                    .bind("runner", runner)
                    .mapTo(Claim.class)
                    .findOne();
            if (claim.filter(Claim::dryRun).isPresent()) {
                sql.createUpdate("DELETE FROM import_row WHERE job_id = :id")
                        .bind("id", id)
                        .execute();
            }
            return claim;
        });
    }

    /** Leaves an import to whoever goes on with it. */
    void release(UUID id, UUID runner) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        "UPDATE import_job SET claimed_until = NULL, attempts = attempts - 1 WHERE id = :id AND runner = :runner")
                .bind("id", id)
                .bind("runner", runner)
                .execute());
    }

    /** Says how many rows there are, and that the import goes on. */
    boolean count(UUID id, UUID runner, int total) {
        return jdbi.withHandle(sql -> sql.createUpdate("UPDATE import_job SET total = :total WHERE id = :id")
                                .bind("id", id)
                                .bind("total", total)
                                .execute())
                        == 1
                && advance(id, runner, 0);
    }
}
