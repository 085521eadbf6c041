package coop.vigie.kit.testing;

import coop.vigie.events.EntityState;
import coop.vigie.events.EventCodec;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.kit.Ids;
import coop.vigie.kit.projection.CloudEventRecords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends states over the real broker, as the services would that are not under test. */
public final class OtherServices {

    private OtherServices() {}

    /** Sends one state. */
    public static void send(EntityState state) {
        send(List.of(state));
    }

    /** Sends these states in their order; the broker has them all when this returns. */
    public static void send(List<? extends EntityState> states) {
        String kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = states.stream()
                    .map(state -> producer.send(CloudEventRecords.write(envelope(state))))
                    .toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a state", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static EventEnvelope envelope(EntityState state) {
        return new EventEnvelope(
                Ids.next().toString(),
                Topic.of(state.getClass()),
                state.id(),
                state.version(),
                Instant.now(),
                null,
                EventCodec.write(state));
    }
}
