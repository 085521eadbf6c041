package coop.vigie.catalogue.members;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.kit.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Keeps the last state of each cooperative, membership and ranking. */
@ApplicationScoped
class HeardStates implements Projection {

    private final Jdbi jdbi;

    HeardStates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.COOPERATIVES, Topic.MEMBERSHIPS, Topic.MATCHES);
    }

    @Override
    @Transactional
    public boolean apply(EventEnvelope event) {
        // Read into its record first: what is not of that shape belongs to the dead letters, not into the table.
        boolean removed = event.read(event.topic().body()).removed();
        return jdbi.withHandle(sql -> sql.createUpdate(
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
                        .execute())
                == 1;
    }
}
