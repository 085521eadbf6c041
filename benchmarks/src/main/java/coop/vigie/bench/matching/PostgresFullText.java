package coop.vigie.bench.matching;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.backends.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The same texts in PostgreSQL: French configuration, GIN, any of the words, ranked by ts_rank. */
final class PostgresFullText implements FullText {

    private static final String SEARCH =
            """
            WITH asked AS (SELECT replace(plainto_tsquery('french', ?)::text, '&', '|')::tsquery AS query)
            SELECT id FROM platform, asked WHERE words @@ query ORDER BY ts_rank(words, query, 1) DESC LIMIT 10""";

    private final PostgresServer server = PostgresServer.startTemporary();
    private final Connection connection;
    private final PreparedStatement search;

    PostgresFullText(Iterator<? extends JsonNode> platforms) throws SQLException {
        connection = DriverManager.getConnection(server.database("bench"), PostgresServer.USER, "none");
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE TABLE platform (id text PRIMARY KEY, words tsvector NOT NULL)");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO platform VALUES (?, to_tsvector('french', ?))")) {
            for (int n = 1; platforms.hasNext(); n++) {
                JsonNode platform = platforms.next();
                insert.setString(1, FullText.id(platform));
                insert.setString(2, FullText.text(platform));
                insert.addBatch();
                if (n % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE INDEX ON platform USING gin (words)");
            sql.execute("VACUUM ANALYZE platform");
        }
        search = connection.prepareStatement(SEARCH);
    }

    @Override
    public List<String> find(String text) throws SQLException {
        search.setString(1, text);
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = search.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
