package coop.vigie.catalogue.changes;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.events.EntityState;
import coop.vigie.events.EventCodec;
import coop.vigie.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/** Tells the world of a change: on the event topics through the outbox, and in the change feed, under one id. */
@ApplicationScoped
public class ChangeEvents {

    private final Outbox outbox;
    private final ChangeStore changes;
    private final Clock clock;

    ChangeEvents(Outbox outbox, ChangeStore changes, Clock clock) {
        this.outbox = outbox;
        this.changes = changes;
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
        changes.insert(event, state, state.removed() ? null : Json.write(data), clock.instant());
    }
}
