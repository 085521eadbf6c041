package coop.vigie.kit.outbox;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.kit.sql.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of states on their way to Kafka. */
@ApplicationScoped
class OutboxStore {

    /** The channel on which a commit wakes the relay, by a trigger of the table. */
    static final String CHANNEL = "outbox";

    private static final long RELAY_LOCK = 0x5649474945L;

    private final Jdbi jdbi;
    private final Writes writes;

    OutboxStore(Jdbi jdbi, Writes writes) {
        this.jdbi = jdbi;
        this.writes = writes;
    }

    /** A row of the table, as the relay needs it. */
    record OutboxRow(
            long position,
            UUID eventId,
            String topic,
            String subject,
            long version,
            String body,
            String traceparent,
            Instant createdAt,
            int attempts) {

        EventEnvelope envelope() {
            return new EventEnvelope(
                    eventId.toString(), Topic.named(topic), subject, version, createdAt, traceparent, body);
        }
    }

    /** What waits. */
    record Backlog(long waiting, long parked, Instant oldest) {

        Duration age(Instant now) {
            return oldest == null ? Duration.ZERO : Duration.between(oldest, now);
        }
    }

    void insert(EventEnvelope event) {
        writes.add(
                """
                INSERT INTO outbox (event_id, topic, subject, version, body, traceparent, created_at)
                VALUES (:id, :topic, :subject, :version, :body, :traceparent, :time)""",
                sql -> sql.bind("id", UUID.fromString(event.id()))
                        .bind("topic", event.topic().topicName())
                        .bind("subject", event.subject())
                        .bind("version", event.version())
                        .bind("body", event.body())
                        .bind("traceparent", event.traceparent())
                        .bind("time", event.time()));
    }

    /** Becomes the one relay of this database until the transaction ends; false where another is. */
    boolean tryLockRelay() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", RELAY_LOCK)
                .mapTo(Boolean.class)
                .one());
    }

    List<OutboxRow> oldestUnpublished(int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT position, event_id, topic, subject, version, body, traceparent, created_at, attempts
                          FROM outbox WHERE published_at IS NULL AND parked_reason IS NULL
                         ORDER BY position LIMIT :limit""")
                .bind("limit", limit)
                .mapTo(OutboxRow.class)
                .list());
    }

    void markPublished(List<OutboxRow> rows, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate("UPDATE outbox SET published_at = :now WHERE position = ANY(:positions)")
                .bind("now", now)
                .bindArray(
                        "positions",
                        Long.class,
                        rows.stream().map(OutboxRow::position).toList())
                .execute());
    }

    /** Counts a failed attempt, and parks the row after the last one so that others pass. */
    void countFailure(long position, String reason, int maxAttempts) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE outbox SET attempts = attempts + 1,
                               parked_reason = CASE WHEN attempts + 1 >= :max THEN :reason END
                         WHERE position = :position""")
                .bind("position", position)
                .bind("reason", reason)
                .bind("max", maxAttempts)
                .execute());
    }

    Backlog backlog() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT count(*) FILTER (WHERE parked_reason IS NULL) AS waiting,
                               count(*) FILTER (WHERE parked_reason IS NOT NULL) AS parked,
                               min(created_at) FILTER (WHERE parked_reason IS NULL) AS oldest
                          FROM outbox WHERE published_at IS NULL""")
                .mapTo(Backlog.class)
                .one());
    }

    int purgePublishedBefore(Instant before) {
        return jdbi.withHandle(sql -> sql.createUpdate("DELETE FROM outbox WHERE published_at < :before")
                .bind("before", before)
                .execute());
    }

    Optional<String> lastParkedReason() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT parked_reason FROM outbox WHERE parked_reason IS NOT NULL ORDER BY position DESC LIMIT 1")
                .mapTo(String.class)
                .findOne());
    }
}
