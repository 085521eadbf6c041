package coop.vigie.events;

import java.time.Instant;

/**
 * A CloudEvents 1.0 event as it stands between a service and Kafka.
 *
 * @param id the event's id, unique; the same in the change feed and in webhooks
 * @param topic where it goes or came from
 * @param subject the entity's id, and the record's key
 * @param version the entity's version, repeated from the body so that it can be compared without reading it
 * @param time when the change was made
 * @param traceparent the W3C trace context of the request that made the change, or null
 * @param body the state as JSON
 */
public record EventEnvelope(
        String id, Topic topic, String subject, long version, Instant time, String traceparent, String body) {

    /** The body read into its record. */
    public <T extends EntityState> T read(Class<T> type) {
        return EventCodec.read(body, type);
    }
}
