package coop.vigie.kit.outbox;

import coop.vigie.events.EntityState;
import coop.vigie.events.EventCodec;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.kit.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/** Where a use case leaves the new public state of what it changed. */
@ApplicationScoped
public class Outbox {

    private final OutboxStore store;
    private final Clock clock;

    Outbox(OutboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Publishes this state when, and only when, the current transaction commits.
     *
     * @return the event's id, the same in Kafka, in the change feed and in webhooks
     * @throws jakarta.transaction.TransactionalException outside a transaction: an event without its change is never sent
     */
    @Transactional(TxType.MANDATORY)
    public UUID append(EntityState state) {
        UUID id = Ids.next();
        store.insert(new EventEnvelope(
                id.toString(),
                Topic.of(state.getClass()),
                state.id(),
                state.version(),
                clock.instant(),
                traceparent(),
                EventCodec.write(state)));
        return id;
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
