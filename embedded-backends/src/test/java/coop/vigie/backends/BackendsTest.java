package coop.vigie.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendsTest {

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

    private static void execute(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.USER, "")) {
            connection.createStatement().execute(sql);
        }
    }
}
