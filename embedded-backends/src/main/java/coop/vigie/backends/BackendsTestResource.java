package coop.vigie.backends;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/** Starts the shared backends before Quarkus and tells it where they are. */
public final class BackendsTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Backends backends = Backends.shared();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                backends.postgres().database("test-" + UUID.randomUUID()),
                "quarkus.datasource.username",
                PostgresServer.USER,
                "quarkus.datasource.password",
                "",
                "kafka.bootstrap.servers",
                backends.kafka().bootstrapServers());
    }

    @Override
    public void stop() {
        // The servers serve the next test too; they stop with the JVM.
    }
}
