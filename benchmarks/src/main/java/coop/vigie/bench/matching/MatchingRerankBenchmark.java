package coop.vigie.bench.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.backends.PostgresServer;
import coop.vigie.bench.Benchmark;
import coop.vigie.bench.Report;
import coop.vigie.bench.Suite;
import coop.vigie.stack.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Many open needs, one platform that changes: how long until each need that it touches is ranked again. */
public final class MatchingRerankBenchmark implements Benchmark {

    private static final int ORIGINALS = 400;

    /** Alerts come after the re-ranking of the same change. */
    private static final String SEEN = "SELECT count(*) FROM alert_seen WHERE entity LIKE 'vigie.catalogue.platforms/";

    @Override
    public String name() {
        return "matching-rerank";
    }

    @Override
    public String question() {
        return "a new platform re-ranked through all open needs that it touches (needs=100000 changes=5 platforms=2000)";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int needs = options.number("needs", 100_000);
        int platforms = options.number("platforms", 2_000);
        try (Suite suite = Suite.start();
                PlatformTopic topic = new PlatformTopic(suite.stack().kafka().bootstrapServers())) {
            MatchingClient client = new MatchingClient(suite.stack().settings().url(Service.MATCHING));
            client.awaitSeed();
            long seed = client.platforms();
            topic.send(0, platforms);
            MatchingClient.secondsUntil(() -> client.platforms() >= seed + platforms);
            open(client, topic, suite.stack().token("institution-agent", "mel"));
            String database =
                    "jdbc:postgresql://localhost:" + suite.stack().settings().postgresPort() + "/matching";
            try (Connection connection = DriverManager.getConnection(database, PostgresServer.USER, "none")) {
                // Each of those platforms was a change, too: none of them may still be on its way through the needs.
                MatchingClient.secondsUntil(() -> count(connection, SEEN + "synthetique-%'") >= platforms);
                multiply(connection, needs / ORIGINALS);
                report.row(
                        "open needs",
                        Map.of("count", count(connection, "SELECT count(*) FROM need WHERE state = 'open'")));
                for (int n = 0; n < options.number("changes", 5); n++) {
                    change(platforms + n, topic, connection, report);
                }
            }
        }
    }

    private static void open(MatchingClient client, PlatformTopic topic, String token) throws Exception {
        for (int n = 0; n < ORIGINALS; n++) {
            ObjectNode need = new ObjectMapper().createObjectNode();
            need.put("organisation", "mel");
            need.put("title", "Besoin " + n);
            need.put("text", topic.catalogue().query(n));
            client.send(client.post("/matching/v1/needs", need, token));
        }
    }

    /** Copies of the needs that were recorded, each with a ranking of its own. */
    private static void multiply(Connection connection, int times) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(
                    """
                    CREATE TEMPORARY TABLE copies AS
                    SELECT id AS original, gen_random_uuid() AS id FROM need, generate_series(2, %d)"""
                            .formatted(times));
            copy(sql, "need", "id");
            copy(sql, "ranking", "need_id");
            sql.execute("VACUUM ANALYZE need");
            sql.execute("VACUUM ANALYZE ranking");
        }
    }

    /** Whole rows for other needs, whatever columns there are but those that the database fills in itself. */
    private static void copy(Statement sql, String table, String id) throws SQLException {
        String columns;
        try (ResultSet names = sql.executeQuery(
                """
                SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns
                 WHERE table_name = '%s' AND table_schema = current_schema() AND is_generated = 'NEVER'"""
                        .formatted(table))) {
            names.next();
            columns = names.getString(1);
        }
        sql.execute(
                """
                INSERT INTO %1$s (%2$s)
                SELECT %2$s FROM (SELECT copy.* FROM %1$s t JOIN copies c ON c.original = t.%3$s,
                                         LATERAL jsonb_populate_record(t, jsonb_build_object('%3$s', c.id)) AS copy) AS copied"""
                        .formatted(table, columns, id));
    }

    private static void change(int n, PlatformTopic topic, Connection connection, Report report) throws SQLException {
        ObjectNode platform = topic.catalogue().platform(n);
        String cause = "platform-changed:" + platform.path("id").asText();
        String done = SEEN + platform.path("id").asText() + "'";
        topic.send(platform, 1);
        topic.flush();
        double seconds = MatchingClient.secondsUntil(() -> count(connection, done) > 0);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("seconds", seconds);
        figures.put("touched", (double) count(
                connection,
                "SELECT count(*) FROM need n JOIN ranking r ON r.need_id = n.id WHERE r.platforms @> ARRAY['"
                        + platform.path("id").asText() + "'::text]"));
        figures.put("changed", (double)
                count(connection, "SELECT count(*) FROM ranking_history WHERE cause = '" + cause + "'"));
        report.row("platform " + n + " through all needs", figures);
    }

    private static long count(Connection connection, String query) {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
