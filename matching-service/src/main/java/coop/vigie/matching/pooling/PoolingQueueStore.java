package coop.vigie.matching.pooling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The needs that wait to be compared with the others. */
@ApplicationScoped
class PoolingQueueStore {

    private static final long LOCK = 7_463_001_201L;

    private final Jdbi jdbi;

    PoolingQueueStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(UUID need) {
        jdbi.useHandle(
                sql -> sql.createUpdate("INSERT INTO pooling_queue (need_id) VALUES (:need) ON CONFLICT DO NOTHING")
                        .bind("need", need)
                        .execute());
    }

    /** Takes the oldest until the transaction ends; none where another replica is at work. One at a time, so that two similar needs meet. */
    List<UUID> take(int most) {
        boolean free = jdbi.withHandle(sql -> sql.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one());
        return free
                ? jdbi.withHandle(sql -> sql.createQuery(
                                """
                                DELETE FROM pooling_queue
                                 WHERE need_id IN (SELECT need_id FROM pooling_queue ORDER BY need_id LIMIT :most)
                                RETURNING need_id""")
                        .bind("most", most)
                        .mapTo(UUID.class)
                        .list())
                : List.of();
    }

    /** Open needs of other organisations that are most about one of these concepts, the newest first. */
    List<UUID> similar(String organisation, List<String> leading, int most) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id FROM need
                         WHERE state = 'open' AND main_concepts && :leading::text[] AND organisation <> :organisation
                         ORDER BY id DESC LIMIT :most""")
                .bindArray("leading", String.class, leading.toArray())
                .bind("organisation", organisation)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }
}
