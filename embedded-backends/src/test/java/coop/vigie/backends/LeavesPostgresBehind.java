package coop.vigie.backends;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/** Starts a server, commits a row, and is gone without stopping it. */
final class LeavesPostgresBehind {

    static final int KILLED = 137;

    private LeavesPostgresBehind() {}

    public static void main(String[] arguments) throws Exception {
        PostgresServer server = PostgresServer.start(Path.of(arguments[0]), Ports.free());
        try (Connection connection = DriverManager.getConnection(server.database("kept"), PostgresServer.USER, "")) {
            connection.createStatement().execute("CREATE TABLE note AS SELECT 'kept'::text AS words");
        }
        Runtime.getRuntime().halt(KILLED);
    }
}
