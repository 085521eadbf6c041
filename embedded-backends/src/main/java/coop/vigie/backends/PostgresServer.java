package coop.vigie.backends;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** A PostgreSQL server in a process of its own, with its data in a folder. */
public final class PostgresServer implements AutoCloseable {

    /** The superuser of an embedded server, which listens on the loopback address only. */
    public static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server on data that stays: what it has acknowledged is there after a crash.
     *
     * @param data made where it does not exist; a server that still runs on it, left by a killed process, is stopped first
     * @param port on the loopback address
     */
    public static PostgresServer start(Path data, int port) {
        PostgresOrphan.stop(data);
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // The library's own defaults are those of a throw-away server: it would lose acknowledged writes.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // Its owner stops it, after the services that use it.
                .setRegisterShutdownHook(false)
                .setPort(port));
    }

    /**
     * Starts a server on a temporary folder. What a crash would cost is not paid for: a test that needs durability starts a server
     * on a folder instead.
     */
    public static PostgresServer startTemporary() {
        return start(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off"));
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder) {
        try {
            return new PostgresServer(builder.setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "128MB")
                    // Order and case of French names, whatever the machine's locale.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** Creates the database where it is missing, and answers its JDBC address. */
    public String database(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), properties());
                PreparedStatement exists = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                connection.createStatement().execute("CREATE DATABASE \"" + name.replace("\"", "") + "\"");
            }
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be created", e);
        }
    }

    /** The port on the loopback address. */
    public int port() {
        return server.getPort();
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        return properties;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
