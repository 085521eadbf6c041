package coop.vigie.kit.outbox;

import coop.vigie.kit.outbox.OutboxStore.OutboxRow;
import coop.vigie.kit.projection.CloudEventRecords;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The idempotent producer behind the relay. */
@ApplicationScoped
class Broker {

    private final String bootstrapServers;
    private final KafkaTopics topics;
    private Producer<String, byte[]> producer;

    Broker(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, KafkaTopics topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
    }

    /**
     * Sends all of these and waits until the broker has each.
     *
     * @throws UnsendableState where one is refused for itself
     * @throws IllegalStateException where the broker is away or too slow
     */
    void sendAll(List<OutboxRow> rows, Duration timeout) {
        if (rows.isEmpty()) {
            return;
        }
        topics.ensure();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            acknowledgements.add(producer().send(CloudEventRecords.write(row.envelope())));
        }
        long deadline = System.nanoTime() + timeout.toNanos();
        for (int i = 0; i < rows.size(); i++) {
            await(rows.get(i), acknowledgements.get(i), deadline - System.nanoTime());
        }
    }

    private static void await(OutboxRow row, Future<RecordMetadata> acknowledgement, long nanos) {
        try {
            acknowledgement.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                throw new UnsendableState(row, e.getCause());
            }
            throw new IllegalStateException(
                    "Kafka did not take the events: " + e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer; is it running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", e);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                            ProducerConfig.ACKS_CONFIG, "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                            ProducerConfig.LINGER_MS_CONFIG, 0,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000,
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG, KafkaTopics.MAX_MESSAGE_BYTES),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
