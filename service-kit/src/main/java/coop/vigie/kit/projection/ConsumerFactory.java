package coop.vigie.kit.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes consumers of the topics, with the settings that all have in common. */
@ApplicationScoped
public class ConsumerFactory {

    private final String bootstrapServers;
    private final String group;

    ConsumerFactory(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "vigie.consumer.group") String group) {
        this.bootstrapServers = bootstrapServers;
        this.group = group;
    }

    /** A consumer of the service's group: each event reaches one of its replicas. */
    public Consumer<String, byte[]> ofGroup() {
        Map<String, Object> settings = settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer without a group, for a replica that assigns itself all partitions and keeps its own offsets. */
    public Consumer<String, byte[]> ofOne() {
        return new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }
}
