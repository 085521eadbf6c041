package coop.vigie.kit.projection;

import coop.vigie.events.Topic;
import coop.vigie.kit.web.internal.DatabaseFaults;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts aside what can never be taken in, with the reason, so that it does not block what follows. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    /** A failure that looks like ours is tried this often: it may come from something that changes meanwhile. */
    private static final int TRIES = 5;

    private final String bootstrapServers;
    private final ConsumerHealth health;
    private final MeterRegistry registry;
    private KafkaProducer<String, byte[]> producer;

    DeadLetters(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            ConsumerHealth health,
            MeterRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.health = health;
        this.registry = registry;
    }

    /**
     * Decides on a message that failed.
     *
     * @param failures how many times in a row taking in has failed before
     * @return true where it was put aside and the next may follow, false where it is to be tried again
     */
    boolean putAsideIfHopeless(ConsumerRecord<String, byte[]> message, RuntimeException failure, int failures) {
        if (DatabaseFaults.isTransient(failure)) {
            health.failed(failure);
            return false;
        }
        boolean unreadable = failure instanceof IllegalArgumentException;
        if (!unreadable && failures < TRIES) {
            LOG.warnf(failure, "%s at offset %d failed, trying again", message.topic(), message.offset());
            return false;
        }
        send(message, failure);
        return true;
    }

    private void send(ConsumerRecord<String, byte[]> message, RuntimeException failure) {
        Topic topic = Topic.named(message.topic());
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topic.deadLetterName(), message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        letter.headers().add("dlq_reason", ConsumerHealth.firstLine(failure).getBytes(StandardCharsets.UTF_8));
        letter.headers()
                .add("dlq_offset", (message.partition() + ":" + message.offset()).getBytes(StandardCharsets.UTF_8));
        try {
            producer().send(letter).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the dead letter could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", e);
        }
        registry.counter("vigie.consumer.dead.letters", "topic", message.topic())
                .increment();
        health.deadLetter(message.topic(), failure);
        LOG.errorf(
                "%s at offset %d cannot be taken in, see %s: %s",
                message.topic(), message.offset(), topic.deadLetterName(), ConsumerHealth.firstLine(failure));
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.ACKS_CONFIG,
                            "all"),
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
