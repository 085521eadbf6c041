package coop.vigie.bench.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.bench.Suite;
import coop.vigie.bench.synthetic.SyntheticCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends platforms as the catalogue publishes them, without waiting for the catalogue to take them in one by one. */
final class PlatformTopic implements AutoCloseable {

    private static final String TOPIC = "vigie.catalogue.platforms";
    private static final String TYPE = "coop.vigie.catalogue.platform.v1";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> conceptByLabel = new HashMap<>();
    private final SyntheticCatalogue catalogue;
    private final KafkaProducer<String, byte[]> producer;

    PlatformTopic(String kafka) throws IOException {
        Path project = Suite.project();
        catalogue = SyntheticCatalogue.of(project, 1);
        for (JsonNode concept : json.readTree(project.resolve("catalogue-service/src/main/resources/seed/concepts.json")
                .toFile())) {
            conceptByLabel.put(
                    concept.path("prefFr").asText(), concept.path("id").asText());
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", "20", "compression.type", "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    SyntheticCatalogue catalogue() {
        return catalogue;
    }

    /** Sends these platforms of the synthetic catalogue. */
    void send(int from, int to) {
        IntStream.range(from, to).forEach(n -> send(catalogue.platform(n), 1));
        producer.flush();
    }

    /** Sends one state of a platform. */
    void send(ObjectNode document, long version) {
        ObjectNode state = json.createObjectNode();
        state.put("id", document.path("id").asText());
        state.put("version", version);
        state.put("removed", false);
        state.put("status", "published");
        state.put("name", document.path("name").asText());
        state.put("summary", document.path("summary").asText());
        state.set("functions", document.path("functions"));
        ArrayNode concepts = state.putArray("concepts");
        document.path("functions").forEach(function -> {
            String id = conceptByLabel.get(function.asText());
            if (id != null) {
                concepts.addObject().put("id", id).put("confidence", 1);
            }
        });
        state.put("freeLicence", true);
        try {
            producer.send(message(state));
        } catch (IOException e) {
            throw new IllegalStateException("a state can always be written", e);
        }
    }

    void flush() {
        producer.flush();
    }

    private ProducerRecord<String, byte[]> message(ObjectNode state) throws IOException {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(TOPIC, state.path("id").asText(), json.writeValueAsBytes(state));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/catalogue",
                        "ce_type",
                        TYPE,
                        "ce_subject",
                        state.path("id").asText(),
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    @Override
    public void close() {
        producer.close();
    }
}
