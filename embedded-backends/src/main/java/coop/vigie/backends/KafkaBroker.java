package coop.vigie.backends;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A single Kafka node (KRaft: broker and controller) inside this JVM, with its log in a folder. */
public final class KafkaBroker implements AutoCloseable {

    private static final int NODE_ID = 1;

    /** Any fixed id: a folder that was formatted before must be told the id that it was formatted with. */
    private static final String CLUSTER_ID = new Uuid(0x5649474945L, NODE_ID).toString();

    private final Path data;
    private final int port;
    private final int controllerPort;
    private KafkaRaftServer server;

    private KafkaBroker(Path data, int port) {
        this.data = data;
        this.port = port;
        this.controllerPort = Ports.free();
    }

    /**
     * Starts a node on data that stays.
     *
     * @param data made and formatted where it is empty
     * @param port on the loopback address
     */
    public static KafkaBroker start(Path data, int port) {
        KafkaBroker broker = new KafkaBroker(data, port);
        broker.start();
        return broker;
    }

    /** Starts a node on a temporary folder and a free port. */
    public static KafkaBroker startTemporary() {
        try {
            return start(Files.createTempDirectory("vigie-kafka"), Ports.free());
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for Kafka", e);
        }
    }

    /** Starts the node again after {@link #close()}, on the same data and port. */
    public void start() {
        KafkaConfig config = new KafkaConfig(properties());
        format();
        server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
    }

    /** What clients are given as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", String.valueOf(NODE_ID));
        properties.setProperty("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
        properties.setProperty(
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
        properties.setProperty("log.dirs", data.toString());
        // Topics are created by the services, with their own settings.
        properties.setProperty("auto.create.topics.enable", "false");
        for (String internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.setProperty(internal + ".replication.factor", "1");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("offsets.topic.num.partitions", "4");
        // One node: nobody else to wait for before a group starts.
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        return properties;
    }

    private void format() {
        try {
            Files.createDirectories(data);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE_ID)
                    .setClusterId(CLUSTER_ID)
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("the folder " + data + " could not be formatted for Kafka", e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
