package coop.vigie.catalogue.members;

import coop.vigie.events.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** The states of other services as last heard. */
@ApplicationScoped
class HeardStore {

    private final Jdbi jdbi;

    HeardStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether the state was newer than the one known. */
    boolean upsert(EventEnvelope event, boolean removed) {
        int rows = jdbi.withHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO heard_state (topic, id, version, removed, body)
                        VALUES (:topic, :id, :version, :removed, :body::jsonb)
                        ON CONFLICT (topic, id) DO UPDATE
                           SET version = EXCLUDED.version, removed = EXCLUDED.removed, body = EXCLUDED.body
                         WHERE heard_state.version < EXCLUDED.version""")
                .bind("topic", event.topic().topicName())
                .bind("id", event.subject())
                .bind("version", event.version())
                .bind("removed", removed)
                .bind("body", event.body())
                .execute());
        return rows == 1;
    }
}
