package coop.vigie.bench.membership;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** What PostgreSQL can do at most for transactions that all update the same row, as pgbench would do it: lock, update, commit. */
final class HotRow {

    private final String url;
    private final int connections;

    HotRow(int port, int connections) throws SQLException {
        this.url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&password=none";
        this.connections = connections;
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute("CREATE TABLE hot_row (id int PRIMARY KEY, n bigint NOT NULL)");
            connection.createStatement().execute("INSERT INTO hot_row VALUES (1, 0)");
        }
    }

    /** What a commit costs: the settings of the server, which no session of either side changes. */
    Map<String, String> durability() throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                ResultSet shown = connection.createStatement().executeQuery("SHOW " + setting);
                shown.next();
                settings.put(setting, shown.getString(1));
            }
        }
        return settings;
    }

    double transactionsPerSecond(int count) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        List<Connection> opened = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                Connection connection = DriverManager.getConnection(url);
                connection.setAutoCommit(false);
                opened.add(connection);
            }
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (Connection connection : opened) {
                running.add(callers.submit(() -> {
                    try (PreparedStatement lock =
                                    connection.prepareStatement("SELECT n FROM hot_row WHERE id = 1 FOR UPDATE");
                            PreparedStatement update =
                                    connection.prepareStatement("UPDATE hot_row SET n = n + 1 WHERE id = 1")) {
                        while (next.getAndIncrement() < count) {
                            lock.executeQuery().close();
                            update.executeUpdate();
                            connection.commit();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return count / ((System.nanoTime() - start) / 1e9);
        } finally {
            callers.shutdownNow();
            for (Connection connection : opened) {
                connection.close();
            }
        }
    }
}
