package coop.vigie.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendsTest {

    @BeforeAll
    static void quiet() {
        // Kafka tells its two hundred settings at each start.
        Logger.getLogger("org.apache.kafka").setLevel(Level.WARNING);
        Logger.getLogger("kafka").setLevel(Level.WARNING);
    }

    @Test
    void postgres_restartedOnItsFolder_keepsItsData(@TempDir Path folder) throws Exception {
        // Given
        int port = Ports.free();
        try (PostgresServer server = PostgresServer.start(folder, port)) {
            execute(server.database("kept"), "CREATE TABLE note AS SELECT 'été'::text AS words");
        }

        // When
        try (PostgresServer server = PostgresServer.start(folder, port);
                Connection connection = DriverManager.getConnection(server.database("kept"), PostgresServer.USER, "")) {
            var rows = connection.createStatement().executeQuery("SELECT upper(words) FROM note");

            // Then
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("ÉTÉ");
        }
    }

    @Test
    void postgres_leftRunningByAKilledProcess_isStoppedByTheNextStart(@TempDir Path folder) throws Exception {
        // Given
        leaveServerOn(folder);

        // When
        try (PostgresServer server = PostgresServer.start(folder, Ports.free())) {

            // Then
            assertThat(read(server, "SELECT words FROM note")).isEqualTo("kept");
        }
    }

    @Test
    void postgres_killedRightAfterACommit_hasKeptIt(@TempDir Path folder) throws Exception {
        // Given
        leaveServerOn(folder);
        ProcessHandle left = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postmaster.pid")).get(0)))
                .orElseThrow();

        // When
        left.destroyForcibly();
        left.onExit().get(10, TimeUnit.SECONDS);

        // Then
        try (PostgresServer server = PostgresServer.start(folder, Ports.free())) {
            assertThat(read(server, "SELECT words FROM note")).isEqualTo("kept");
            assertThat(read(server, "SHOW fsync")).isEqualTo("on");
            assertThat(read(server, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void kafka_restartedOnItsFolder_keepsItsTopics(@TempDir Path folder) throws Exception {
        // Given
        int port = Ports.free();
        KafkaBroker broker = KafkaBroker.start(folder, port);
        try (Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        broker.close();

        // When
        broker.start();

        // Then
        try (Admin admin = admin(broker)) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
        } finally {
            broker.close();
        }
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
    }

    /** Starts a server from a Java that is killed at once: the lock on its folder is not one of this process. */
    private static void leaveServerOn(Path folder) throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LeavesPostgresBehind.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(killed.waitFor()).isEqualTo(LeavesPostgresBehind.KILLED);
    }

    private static String read(PostgresServer server, String query) throws Exception {
        try (Connection connection = DriverManager.getConnection(server.database("kept"), PostgresServer.USER, "")) {
            var rows = connection.createStatement().executeQuery(query);
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.USER, "")) {
            connection.createStatement().execute(sql);
        }
    }
}
