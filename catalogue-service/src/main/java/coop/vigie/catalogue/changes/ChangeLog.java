package coop.vigie.catalogue.changes;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.events.EntityState;
import coop.vigie.events.EventCodec;
import coop.vigie.events.Topic;
import coop.vigie.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells the world of a change: on the event topics through the outbox, and in the change feed, under one id. */
@ApplicationScoped
public class ChangeLog {

    private final Outbox outbox;
    private final Jdbi jdbi;
    private final Clock clock;

    ChangeLog(Outbox outbox, Jdbi jdbi, Clock clock) {
        this.outbox = outbox;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Tells of a state that is the whole of what is public. */
    @Transactional(TxType.MANDATORY)
    public void append(EntityState state) {
        append(state, Json.node(EventCodec.write(state)));
    }

    /**
     * Tells of a state.
     *
     * @param data all that is public of it, for the feed; a removed one has none
     */
    @Transactional(TxType.MANDATORY)
    public void append(EntityState state, JsonNode data) {
        UUID event = outbox.append(state);
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO change (event_id, type, subject, version, removed, time, data)
                        VALUES (:event, :type, :subject, :version, :removed, :time, :data::jsonb)""")
                .bind("event", event)
                .bind("type", Topic.of(state.getClass()).type())
                .bind("subject", state.id())
                .bind("version", state.version())
                .bind("removed", state.removed())
                .bind("time", clock.instant())
                .bind("data", state.removed() ? null : Json.write(data))
                .execute());
    }
}
