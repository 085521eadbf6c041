package coop.vigie.kit.projection;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.kit.outbox.KafkaTopics;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Reads the topics that the service's projections want, one thread, one consumer group per service. */
@ApplicationScoped
class ProjectionConsumer {

    private static final Logger LOG = Logger.getLogger(ProjectionConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long NOT_YET_MILLIS = 100;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

    private final List<Projection> projections;
    private final ConsumerFactory consumers;
    private final KafkaTopics topics;
    private final DeadLetters deadLetters;
    private final ConsumerHealth health;
    private final Thread thread = new Thread(this::run, "projection-consumer");
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Consumer<String, byte[]> consumer;
    private int failures;
    private boolean notYet;

    ProjectionConsumer(
            @All List<Projection> projections,
            ConsumerFactory consumers,
            KafkaTopics topics,
            DeadLetters deadLetters,
            ConsumerHealth health) {
        this.projections = projections;
        this.consumers = consumers;
        this.topics = topics;
        this.deadLetters = deadLetters;
        this.health = health;
    }

    void start(@Observes StartupEvent event) {
        if (!projections.isEmpty()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stop.countDown();
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            // Time to leave the group in good order; what was taken in and not yet committed only comes again.
            thread.join(STOP_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private void run() {
        Set<String> names = projections.stream()
                .flatMap(p -> p.topics().stream())
                .map(Topic::topicName)
                .collect(Collectors.toSet());
        while (!isStopping()) {
            try (Consumer<String, byte[]> open = consumers.ofGroup()) {
                topics.ensure();
                consumer = open;
                open.subscribe(names);
                health.follow(open);
                consumeUntilStopped(open);
            } catch (WakeupException e) {
                LOG.debug("stopping");
            } catch (RuntimeException e) {
                if (!isStopping()) {
                    health.failed(e);
                    LOG.warnf("other services' events wait, trying again: %s", e.getMessage());
                    pause(1_000);
                }
            }
        }
    }

    private void consumeUntilStopped(Consumer<String, byte[]> open) {
        while (!isStopping()) {
            ConsumerRecords<String, byte[]> batch = open.poll(POLL);
            boolean all = true;
            notYet = false;
            for (TopicPartition partition : batch.partitions()) {
                all &= consume(open, partition, batch.records(partition));
            }
            if (notYet) {
                pause(NOT_YET_MILLIS);
            } else if (all) {
                failures = 0;
            } else {
                failures++;
                pause(Math.min(100L << Math.min(failures, 6), 5_000));
            }
        }
    }

    /** Takes in one partition's records in order. At the first that fails for now it stops, to begin there again. */
    private boolean consume(
            Consumer<String, byte[]> open, TopicPartition partition, List<ConsumerRecord<String, byte[]>> messages) {
        long next = messages.get(0).offset();
        boolean all = true;
        for (ConsumerRecord<String, byte[]> message : messages) {
            if (!takeIn(message)) {
                open.seek(partition, next);
                all = false;
                break;
            }
            next = message.offset() + 1;
        }
        open.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
        return all;
    }

    private boolean takeIn(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null || !CloudEventRecords.isKnown(message)) {
            // A tombstone follows a state that said "removed"; an unknown type is a newer producer's.
            return true;
        }
        try {
            EventEnvelope event = CloudEventRecords.read(message);
            for (Projection projection : projections) {
                if (projection.topics().contains(event.topic())) {
                    health.count(event.topic(), projection.apply(event));
                }
            }
            return true;
        } catch (NotYet e) {
            health.failed(e);
            notYet = true;
            return false;
        } catch (RuntimeException e) {
            return deadLetters.putAsideIfHopeless(message, e, failures);
        }
    }

    /** Waits, but no longer than until the service stops. */
    private void pause(long millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
