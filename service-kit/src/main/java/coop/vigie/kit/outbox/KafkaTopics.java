package coop.vigie.kit.outbox;

import coop.vigie.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the topics with their own settings; whichever service comes first does it for all. */
@ApplicationScoped
public class KafkaTopics {

    /** The largest state, in bytes, that the topics take. */
    public static final int MAX_MESSAGE_BYTES = 5 * 1024 * 1024;

    private static final int SECONDS = 15;

    private final String bootstrapServers;
    private final int partitions;
    private final short replicas;
    private volatile boolean ensured;

    KafkaTopics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "vigie.topics.partitions", defaultValue = "6") int partitions,
            @ConfigProperty(name = "vigie.topics.replicas", defaultValue = "1") short replicas) {
        this.bootstrapServers = bootstrapServers;
        this.partitions = partitions;
        this.replicas = replicas;
    }

    /**
     * Makes sure that all topics are there.
     *
     * @throws IllegalStateException where the broker is away; to be tried again
     */
    public void ensure() {
        if (ensured) {
            return;
        }
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(new NewTopic(topic.topicName(), partitions, replicas)
                    .configs(Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT,
                            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                            String.valueOf(MAX_MESSAGE_BYTES))));
            topics.add(new NewTopic(topic.deadLetterName(), 1, replicas)
                    .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_MESSAGE_BYTES))));
        }
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000))) {
            for (var created : admin.createTopics(topics).values().values()) {
                awaitCreated(created);
            }
        }
        ensured = true;
    }

    private static void awaitCreated(org.apache.kafka.common.KafkaFuture<Void> created) {
        try {
            created.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "topics could not be created: " + e.getCause().getMessage(), e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer; is it running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", e);
        }
    }
}
