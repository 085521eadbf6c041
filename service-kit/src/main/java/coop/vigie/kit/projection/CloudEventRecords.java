package coop.vigie.kit.projection;

import coop.vigie.events.EventCodec;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 in Kafka's binary mode: attributes in {@code ce_} headers, the state as the value. */
public final class CloudEventRecords {

    private CloudEventRecords() {}

    /** The record to send. */
    public static ProducerRecord<String, byte[]> write(EventEnvelope event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                event.topic().topicName(), event.subject(), event.body().getBytes(StandardCharsets.UTF_8));
        Headers headers = message.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id());
        put(headers, "ce_source", event.topic().source());
        put(headers, "ce_type", event.topic().type());
        put(headers, "ce_subject", event.subject());
        put(headers, "ce_time", event.time().toString());
        put(headers, "content-type", "application/json");
        if (event.traceparent() != null) {
            put(headers, "traceparent", event.traceparent());
        }
        return message;
    }

    /** Whether the record is of a type that this version of the contracts knows; a newer producer may send others. */
    public static boolean isKnown(ConsumerRecord<String, byte[]> message) {
        return Topic.named(message.topic()).type().equals(text(message.headers(), "ce_type"));
    }

    /**
     * The event that the record holds.
     *
     * @throws IllegalArgumentException where it cannot be read
     */
    public static EventEnvelope read(ConsumerRecord<String, byte[]> message) {
        Topic topic = Topic.named(message.topic());
        String id = text(message.headers(), "ce_id");
        String time = text(message.headers(), "ce_time");
        if (id == null || time == null) {
            throw new IllegalArgumentException("not a CloudEvent: ce_id or ce_time is missing");
        }
        String body = new String(message.value(), StandardCharsets.UTF_8);
        var state = EventCodec.read(body, topic.body());
        if (!state.id().equals(message.key())) {
            throw new IllegalArgumentException("the key is not the id of the state");
        }
        try {
            return new EventEnvelope(
                    id,
                    topic,
                    state.id(),
                    state.version(),
                    Instant.parse(time),
                    text(message.headers(), "traceparent"),
                    body);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("ce_time is not an instant", e);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
