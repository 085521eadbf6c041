package coop.vigie.catalogue.changes;

import coop.vigie.events.EntityState;
import coop.vigie.events.Topic;
import coop.vigie.kit.sql.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The changes in their order.
 *
 * <p>A change is written without a place. Places are given by readers, before they read, to the changes that are committed by then, in
 * one transaction at a time. So a change that commits late comes after what was already read, never before it: nobody who goes on from
 * a place can miss one. Changes of one entity keep their order, since its row lock makes the later one write after the earlier one's
 * commit.
 */
@ApplicationScoped
class ChangeStore {

    private static final long PLACING = 0x504c414345L;

    private final Jdbi jdbi;
    private final Writes writes;

    ChangeStore(Jdbi jdbi, Writes writes) {
        this.jdbi = jdbi;
        this.writes = writes;
    }

    /** A row of the table that has its place. */
    record ChangeRow(
            UUID eventId,
            long place,
            String type,
            String subject,
            long version,
            boolean removed,
            Instant time,
            String data) {}

    void insert(UUID event, EntityState state, String data, Instant time) {
        writes.add(
                """
                        INSERT INTO change (event_id, type, subject, version, removed, time, data)
                        VALUES (:event, :type, :subject, :version, :removed, :time, :data::jsonb)""",
                sql -> sql.bind("event", event)
                        .bind("type", Topic.of(state.getClass()).type())
                        .bind("subject", state.id())
                        .bind("version", state.version())
                        .bind("removed", state.removed())
                        .bind("time", time)
                        .bind("data", data));
    }

    /** Gives their places to the changes that are committed and have none. */
    void place() {
        jdbi.useHandle(sql -> {
            boolean waiting = sql.createQuery("SELECT EXISTS (SELECT FROM change WHERE place IS NULL)")
                    .mapTo(Boolean.class)
                    .one();
            if (waiting) {
                sql.execute("SELECT pg_advisory_xact_lock(?)", PLACING);
                // A statement of its own, so that it sees what was committed while the lock was waited for.
                sql.execute(
                        """
                        UPDATE change SET place = placed.place
                        FROM (SELECT event_id, nextval('change_place') AS place
                              FROM (SELECT event_id FROM change WHERE place IS NULL ORDER BY written) AS unplaced) AS placed
                        WHERE change.event_id = placed.event_id""");
            }
        });
    }

    /** The place of the last change; 0 where there is none. */
    long last() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT coalesce(max(place), 0) FROM change")
                .mapTo(Long.class)
                .one());
    }

    /** The changes after this place. */
    List<ChangeRow> after(long place, List<String> types, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT event_id, place, type, subject, version, removed, time, data
                        FROM change
                        WHERE place > :place AND (cardinality(:types::text[]) = 0 OR type = ANY(:types))
                        ORDER BY place
                        LIMIT :limit""")
                .bind("place", place)
                .bindArray("types", String.class, types)
                .bind("limit", limit)
                .mapTo(ChangeRow.class)
                .list());
    }

    /** The last change of each entity up to this place that is not a removal, after this entity, by type and subject. */
    List<ChangeRow> statesAt(long place, String afterType, String afterSubject, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT event_id, place, type, subject, version, removed, time, data
                        FROM (SELECT DISTINCT ON (type, subject)
                                     event_id, place, type, subject, version, removed, time, data
                              FROM change
                              WHERE place <= :place AND (type, subject) > (:afterType, :afterSubject)
                              ORDER BY type, subject, place DESC) AS latest
                        WHERE NOT removed
                        ORDER BY type, subject
                        LIMIT :limit""")
                .bind("place", place)
                .bind("afterType", afterType)
                .bind("afterSubject", afterSubject)
                .bind("limit", limit)
                .mapTo(ChangeRow.class)
                .list());
    }
}
