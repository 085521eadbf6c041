package coop.vigie.acceptance;

import static coop.vigie.acceptance.Vigie.CATALOGUE;
import static coop.vigie.acceptance.Vigie.MATCHING;
import static coop.vigie.acceptance.Vigie.anyone;
import static coop.vigie.acceptance.Vigie.post;
import static coop.vigie.acceptance.Vigie.stack;
import static coop.vigie.acceptance.Vigie.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Kafka promises "at least once" and order within a partition only; the services must make "once, in order" of it. */
class RedeliveryAT {

    @AfterAll
    static void eachEvent_wasUnderstood() {
        Vigie.assertNothingWasPutAside();
    }

    private static final List<String> NEEDS = List.of(
            "réparer des vélos dans notre atelier associatif",
            "prêter des outils entre voisins",
            "vendre les légumes de nos fermes en direct",
            "voter et débattre en ligne dans notre association");

    @Test
    @DisplayName("Each event delivered twice more, in any order: nothing changes")
    void eventsRedelivered_changeNothing() {
        List<String> before = whatIsKnown();
        List<ConsumerRecord<String, byte[]>> events = allEvents();
        assertThat(events).hasSizeGreaterThan(500);

        List<ConsumerRecord<String, byte[]>> again = new ArrayList<>(events);
        again.addAll(events);
        Collections.shuffle(again, new Random(20261124));
        send(again);

        within(60).until(RedeliveryAT::allTakenIn);
        assertThat(whatIsKnown()).isEqualTo(before);
    }

    private static List<String> whatIsKnown() {
        List<String> known = new ArrayList<>();
        for (String need : NEEDS) {
            known.add(post(anyone(), MATCHING + "/searches", Map.of("text", need))
                    .jsonPath()
                    .getString("items"));
        }
        known.add(anyone().get(CATALOGUE + "/platforms/rustine-libre/members")
                .jsonPath()
                .getString("items"));
        return known;
    }

    /** Whether each service has taken in all that its topics hold. */
    private static boolean allTakenIn() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack().kafka().bootstrapServers()))) {
            for (String group : List.of("catalogue-service", "matching-service", "membership-service")) {
                Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
                taken.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
                Map<TopicPartition, ListOffsetsResultInfo> ends =
                        admin.listOffsets(latest).all().get();
                if (taken.isEmpty()
                        || taken.entrySet().stream()
                                .anyMatch(e -> e.getValue() == null
                                        || e.getValue().offset()
                                                < ends.get(e.getKey()).offset())) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> allEvents() {
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack().kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(t -> t.getKey().startsWith("vigie.") && !t.getKey().endsWith(".dlq"))
                    .flatMap(t -> t.getValue().stream().map(p -> new TopicPartition(p.topic(), p.partition())))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < end.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
        }
        return events;
    }

    private static void send(List<ConsumerRecord<String, byte[]>> events) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack().kafka().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            events.forEach(e -> producer.send(new ProducerRecord<>(e.topic(), null, e.key(), e.value(), e.headers())));
            producer.flush();
        }
    }
}
