package coop.vigie.matching;

import coop.vigie.events.EntityState;
import coop.vigie.events.EventCodec;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.events.catalogue.ConceptState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.kit.projection.CloudEventRecords;
import coop.vigie.matching.ranking.SeedCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends states as the other services would. */
public final class CatalogueEvents {

    private CatalogueEvents() {}

    /** The real vocabulary and the real platforms. */
    public static void sendSeed() {
        List<ConceptState> concepts = SeedCatalogue.concepts();
        send(concepts);
        send(SeedCatalogue.platforms(concepts, true));
    }

    /** These states. */
    public static void send(List<? extends EntityState> states) {
        String kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer())) {
            states.forEach(state -> producer.send(CloudEventRecords.write(envelope(state))));
            producer.flush();
        }
    }

    /** One state. */
    public static void send(EntityState state) {
        send(List.of(state));
    }

    private static EventEnvelope envelope(EntityState state) {
        return new EventEnvelope(
                UUID.randomUUID().toString(),
                Topic.of(state.getClass()),
                state.id(),
                state.version(),
                Instant.now(),
                null,
                EventCodec.write(state));
    }

    /** A platform that was withdrawn. */
    public static PlatformState withdrawn(String id, long version) {
        return EventCodec.read(
                "{\"id\":\"" + id + "\",\"version\":" + version + ",\"removed\":true}", PlatformState.class);
    }

    /** A published platform. */
    public static PlatformState platform(String id, long version, String name, String summary, List<String> concepts) {
        return new PlatformState(
                id,
                version,
                false,
                "published",
                null,
                name,
                "software",
                summary,
                null,
                null,
                List.of(),
                concepts.stream().map(c -> new PlatformState.Concept(c, 1)).toList(),
                List.of(),
                "AGPL-3.0-or-later",
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
