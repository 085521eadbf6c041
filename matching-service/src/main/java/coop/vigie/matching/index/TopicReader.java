package coop.vigie.matching.index;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.kit.outbox.KafkaTopics;
import coop.vigie.kit.projection.CloudEventRecords;
import coop.vigie.kit.projection.ConsumerFactory;
import coop.vigie.matching.index.Fields.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;

/** Brings the states of the compacted topics into one index, from where the index's last commit says. */
final class TopicReader implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration ASK = Duration.ofSeconds(5);
    private static final Duration MOST_WAIT_FOR_CONCEPTS = Duration.ofSeconds(3);

    private final IndexFolder.Opened opened;
    private final CatalogueIndex index;
    private final LiveIndex live;
    private final Consumer<String, byte[]> consumer;
    private final IndexConfig config;
    private long lastCommit = System.nanoTime();
    private boolean dirty;
    private boolean following;
    private long unshown;
    private long unshownSince;

    TopicReader(IndexFolder.Opened opened, LiveIndex live, ConsumerFactory consumers, IndexConfig config) {
        this.opened = opened;
        this.index = opened.index();
        this.live = live;
        this.config = config;
        this.consumer = consumers.ofOne();
    }

    /** Reads up to the end as seen now; comes back earlier where Kafka is away and the index holds something to answer from. */
    void start(KafkaTopics topics, BooleanSupplier stopping) {
        long patience = System.nanoTime() + config.patience().toNanos();
        while (!stopping.getAsBoolean()) {
            try {
                topics.ensure();
                Map<TopicPartition, Long> ends = assign();
                while (!stopping.getAsBoolean() && isBehind(ends)) {
                    takeIn(consumer.poll(POLL));
                }
                following = true;
                index.refresh();
                unshown = 0;
                commit();
                live.caughtUp();
                return;
            } catch (WakeupException e) {
                LOG.debug("stopping");
            } catch (IndexLost | AlreadyClosedException e) {
                throw e instanceof IndexLost lost ? lost : new IndexLost("the index was closed", e);
            } catch (UncheckedIOException e) {
                throw new IndexLost("the index cannot be written: " + e.getMessage(), e);
            } catch (RuntimeException e) {
                LOG.warnf("Kafka does not answer, the index waits for it: %s", e.getMessage());
                live.troubledBy("Kafka does not answer: " + e.getMessage());
                if (System.nanoTime() > patience && !index.notes().isEmpty()) {
                    live.caughtUp();
                    live.troubledBy("answers from the folder; Kafka does not answer");
                }
            }
        }
    }

    /** Follows the topics until told to stop. */
    void followUntil(BooleanSupplier stopping) {
        while (!stopping.getAsBoolean()) {
            try {
                takeIn(consumer.poll(POLL));
                if (System.nanoTime() - lastCommit > config.commitEvery().toNanos()) {
                    commit();
                }
            } catch (WakeupException e) {
                LOG.debug("stopping");
            } catch (AlreadyClosedException e) {
                throw new IndexLost("the index was closed by a fault: " + e.getMessage(), e);
            }
        }
        try {
            commit();
        } catch (RuntimeException e) {
            LOG.debugf("the last commit is left out, the topics still have it: %s", e.getMessage());
        }
    }

    private Map<TopicPartition, Long> assign() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : Kind.topics()) {
            consumer.partitionsFor(topic.topicName(), ASK)
                    .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
        }
        consumer.assign(partitions);
        Map<String, String> notes = index.notes();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ASK);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, ASK);
        for (TopicPartition partition : partitions) {
            String noted = notes.get(partition.toString());
            long offset = noted == null ? beginnings.get(partition) : Long.parseLong(noted);
            if (offset > ends.get(partition)) {
                throw new IndexLost("the topics are not those that the index was made of", null);
            }
            consumer.seek(partition, Math.max(offset, beginnings.get(partition)));
        }
        // The concepts come first: platforms are read with them. Paused partitions keep their place.
        Set<TopicPartition> later = new java.util.HashSet<>(partitions);
        later.removeIf(p -> p.topic().equals(Topic.CONCEPTS.topicName()));
        consumer.pause(later);
        while (partitions.stream().anyMatch(p -> !later.contains(p) && consumer.position(p, ASK) < ends.get(p))) {
            takeIn(consumer.poll(POLL));
        }
        index.refresh();
        consumer.resume(later);
        return ends;
    }

    private boolean isBehind(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), ASK) < end.getValue());
    }

    private void takeIn(ConsumerRecords<String, byte[]> batch) {
        live.behind(batch.count() + unshown + waiting());
        for (ConsumerRecord<String, byte[]> message : batch) {
            if (takeIn(message)) {
                unshownSince = unshown == 0 ? System.nanoTime() : unshownSince;
                unshown++;
            }
        }
        dirty |= !batch.isEmpty();
        if (unshown > 0 && following && !areConceptsComing(batch)) {
            try {
                index.refresh();
            } catch (UncheckedIOException e) {
                throw new IndexLost("the index cannot be written: " + e.getMessage(), e);
            }
            unshown = 0;
        }
        live.behind(unshown + waiting());
    }

    /** A vocabulary comes by hundreds of concepts, and takes seconds to be learnt: that is done once, when it has come. */
    private boolean areConceptsComing(ConsumerRecords<String, byte[]> batch) {
        return batch.records(Topic.CONCEPTS.topicName()).iterator().hasNext()
                && System.nanoTime() - unshownSince < MOST_WAIT_FOR_CONCEPTS.toNanos();
    }

    /** How many events the topics are known to hold that were not fetched yet. */
    private long waiting() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private boolean takeIn(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null || !CloudEventRecords.isKnown(message)) {
            return false;
        }
        EventEnvelope event;
        try {
            event = CloudEventRecords.read(message);
        } catch (RuntimeException unreadable) {
            // The service's consumer group puts it aside in the dead letters, once for all replicas.
            LOG.debugf("skipped, unreadable: %s", message.key());
            return false;
        }
        try {
            return index.apply(event.read(event.topic().body()));
        } catch (UncheckedIOException e) {
            throw new IndexLost("the index cannot be written: " + e.getMessage(), e);
        }
    }

    /** Writes the index with the offsets up to which it holds everything. */
    private void commit() {
        lastCommit = System.nanoTime();
        if (!Files.isDirectory(opened.path()) || !hasSegments()) {
            throw new IndexLost("the index folder " + opened.path() + " was emptied", null);
        }
        if (!dirty && !index.notes().isEmpty()) {
            return;
        }
        Map<String, String> notes = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            notes.put(partition.toString(), String.valueOf(consumer.position(partition, ASK)));
        }
        try {
            index.commit(notes);
            dirty = false;
            if (live.isCaughtUp()) {
                live.troubledBy(null);
            }
        } catch (IOException e) {
            throw new IndexLost("the index cannot be written to " + opened.path() + ": " + e.getMessage(), e);
        }
    }

    /** A folder that was committed to and has no list of segments any more was emptied by somebody. */
    private boolean hasSegments() {
        if (index.notes().isEmpty()) {
            return true;
        }
        try {
            return org.apache.lucene.index.DirectoryReader.indexExists(opened.directory());
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends a poll under way. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(Duration.ofSeconds(1));
    }
}
