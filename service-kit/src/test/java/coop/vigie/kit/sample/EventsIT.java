package coop.vigie.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import coop.vigie.events.EventCodec;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.outbox.Outbox;
import coop.vigie.kit.projection.CloudEventRecords;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** From the outbox through Kafka to a projection, with all that can go wrong on the way. */
@QuarkusTest
@ServiceTest
class EventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    OrganisationView view;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void append_reachesTheProjection() {
        String id = id();

        QuarkusTransaction.requiringNew().run(() -> outbox.append(organisation(id, 1, "Une")));

        await().atMost(SOON).untilAsserted(() -> assertThat(view.find(id)).isPresent());
    }

    @Test
    void append_outsideTransaction_fails() {
        assertThatThrownBy(() -> outbox.append(organisation(id(), 1, "Une"))).hasMessageContaining("ransaction");
    }

    @Test
    void append_rolledBack_publishesNothing() {
        String id = id();
        String after = id();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(organisation(id, 1, "Une"));
                    throw new IllegalStateException("changed our mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(organisation(after, 1, "Autre")));

        await().atMost(SOON).untilAsserted(() -> assertThat(view.find(after)).isPresent());
        assertThat(view.find(id)).isEmpty();
    }

    @Test
    void relay_moreThanABatch_keepsOrderPerKey() {
        String id = id();
        for (int version = 1; version <= 35; version++) {
            int current = version;
            QuarkusTransaction.requiringNew().run(() -> outbox.append(organisation(id, current, "Version " + current)));
        }

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(view.find(id)).get().extracting("version").isEqualTo(35L));
        assertThat(records(id).stream()
                        .map(r -> CloudEventRecords.read(r).version())
                        .toList())
                .isSorted();
    }

    @Test
    void apply_twiceAndOutOfOrder_changesNothing() {
        String id = id();
        String marker = id();
        send(envelope(organisation(id, 2, "Nouvelle")));
        send(envelope(organisation(id, 1, "Ancienne")));
        send(envelope(organisation(id, 2, "Nouvelle")));
        send(envelope(organisation(id, 3, true, null)));
        send(envelope(organisation(id, 2, "Nouvelle")));
        sendTombstone(id);
        send(envelope(organisation(id, 1, "Ancienne")));
        sendToSamePartition(id, marker);

        await().atMost(SOON).untilAsserted(() -> assertThat(view.find(marker)).isPresent());
        assertThat(view.find(id)).contains(new OrganisationView.Row(id, 3, true, null));
    }

    @Test
    void apply_unreadable_goesToDeadLettersAndOthersPass() {
        String id = id();
        String marker = id();
        EventEnvelope good = envelope(organisation(id, 1, "Une"));
        send(new EventEnvelope(good.id(), good.topic(), id, 1, good.time(), null, "{\"id\": 42, \"version\": \"x\"}"));
        sendToSamePartition(id, marker);

        await().atMost(SOON).untilAsserted(() -> assertThat(view.find(marker)).isPresent());
        assertThat(deadLetters())
                .anyMatch(letter -> id.equals(letter.key()) && letter.headers().lastHeader("dlq_reason") != null);
    }

    @Test
    void apply_faultOfOurs_isTriedAgainThenPutAside() {
        String id = id();
        String marker = id();
        send(envelope(organisation(id, 1, "not-wanted")));
        sendToSamePartition(id, marker);

        await().atMost(SOON).untilAsserted(() -> assertThat(view.find(marker)).isPresent());
        assertThat(deadLetters()).anyMatch(letter -> id.equals(letter.key()));
    }

    @Test
    void apply_notYet_isTriedForAsLongAsItTakes() {
        String id = id();
        send(envelope(organisation(id, 1, "early")));

        await().atMost(SOON).untilAsserted(() -> assertThat(view.find(id)).isPresent());
        assertThat(deadLetters()).noneMatch(letter -> id.equals(letter.key()));
    }

    @Test
    void relay_markedRows_areNotSentAgain() {
        String id = id();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(organisation(id, 1, "Une")));

        await().atMost(SOON).untilAsserted(() -> assertThat(waiting(id)).isZero());
        assertThat(records(id)).hasSize(1);
    }

    private long waiting(String subject) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT count(*) FROM outbox WHERE subject = :subject AND published_at IS NULL")
                        .bind("subject", subject)
                        .mapTo(Long.class)
                        .one());
    }

    private static String id() {
        return "organisation-" + UUID.randomUUID();
    }

    private static OrganisationState organisation(String id, long version, String name) {
        return organisation(id, version, false, name);
    }

    private static OrganisationState organisation(String id, long version, boolean removed, String name) {
        return new OrganisationState(id, version, removed, name, "other", null, null, null, null, null);
    }

    private static EventEnvelope envelope(OrganisationState state) {
        return new EventEnvelope(
                UUID.randomUUID().toString(),
                Topic.ORGANISATIONS,
                state.id(),
                state.version(),
                Instant.now(),
                null,
                EventCodec.write(state));
    }

    private void send(EventEnvelope event) {
        send(CloudEventRecords.write(event));
    }

    private void sendTombstone(String key) {
        send(new ProducerRecord<>(Topic.ORGANISATIONS.topicName(), key, null));
    }

    /** Sends a good state behind another key's, so that its arrival proves that what was before it is dealt with. */
    private void sendToSamePartition(String key, String marker) {
        int partition = org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey(
                key.getBytes(StandardCharsets.UTF_8), 6);
        ProducerRecord<String, byte[]> plain = CloudEventRecords.write(envelope(organisation(marker, 1, "Repère")));
        send(new ProducerRecord<>(plain.topic(), partition, plain.key(), plain.value(), plain.headers()));
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> records(String key) {
        return all(Topic.ORGANISATIONS.topicName(), 6).stream()
                .filter(r -> key.equals(r.key()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return all(Topic.ORGANISATIONS.deadLetterName(), 1);
    }

    private List<ConsumerRecord<String, byte[]>> all(String topic, int partitions) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> assigned = java.util.stream.IntStream.range(0, partitions)
                    .mapToObj(p -> new TopicPartition(topic, p))
                    .toList();
            consumer.assign(assigned);
            consumer.seekToBeginning(assigned);
            Map<TopicPartition, Long> end = consumer.endOffsets(assigned);
            List<ConsumerRecord<String, byte[]>> records = new java.util.ArrayList<>();
            while (assigned.stream().anyMatch(p -> consumer.position(p) < end.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
