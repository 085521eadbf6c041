package coop.vigie.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.bench.Benchmark;
import coop.vigie.bench.Report;
import coop.vigie.bench.Rounds;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;

/** What goes in and what comes out: imports beside {@code COPY} into the same indexes, the replay of changes beside a plain select. */
public final class CatalogueFlowBenchmark implements Benchmark {

    @Override
    public String name() {
        return "catalogue-flow";
    }

    @Override
    public String question() {
        return "import beside COPY with the same indexes; replay of changes and snapshot beside SELECT (size=100000 seed=1)";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int size = options.number("size", 100_000);
        try (FilledCatalogue catalogue = new FilledCatalogue(options.number("seed", 1))) {
            FilledCatalogue.Filling filling = catalogue.growTo(size);
            double imported = filling.platforms() / filling.seconds();
            report.row("import", Map.of("rowsPerSecond", imported, "mostMegabytes", filling.mostMegabytes()));
            double copied = copy(catalogue, size);
            report.row(
                    "COPY with the same indexes", Map.of("rowsPerSecond", copied, "importToCopy", imported / copied));
            replay(catalogue, report);
        }
    }

    /** The index table alone, filled anew by COPY from what it holds. */
    private static double copy(FilledCatalogue catalogue, int size) throws Exception {
        try (Connection sql = catalogue.sql();
                Statement statement = sql.createStatement()) {
            statement.execute("CREATE TABLE copied (LIKE platform_index INCLUDING ALL)");
            var manager = sql.unwrap(PGConnection.class).getCopyAPI();
            var out = new java.io.StringWriter();
            manager.copyOut("COPY platform_index TO STDOUT", out);
            long start = System.nanoTime();
            manager.copyIn("COPY copied FROM STDIN", new StringReader(out.toString()));
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("DROP TABLE copied");
            return size / seconds;
        }
    }

    private static void replay(FilledCatalogue catalogue, Report report) throws Exception {
        Map<String, Callable<Double>> sides = new LinkedHashMap<>();
        sides.put("changes from zero", () -> changes(catalogue));
        sides.put("snapshot", () -> snapshot(catalogue));
        sides.put("SELECT streamed", () -> select(catalogue));
        var spreads = new Rounds(1, 3).measure(sides);
        double bare = spreads.get("SELECT streamed").median();
        spreads.forEach((side, spread) -> {
            Map<String, Double> figures = spread.figures("entriesPerSecond");
            figures.put("toSelect", spread.median() / bare);
            report.row(side, figures);
        });
    }

    private static double changes(FilledCatalogue catalogue) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        long start = System.nanoTime();
        long entries = 0;
        String cursor = "";
        int got;
        do {
            HttpRequest get = catalogue
                    .request("/changes?limit=1000&after=" + cursor)
                    .GET()
                    .build();
            JsonNode page = mapper.readTree(catalogue
                    .client()
                    .send(get, HttpResponse.BodyHandlers.ofInputStream())
                    .body());
            got = page.path("items").size();
            entries += got;
            cursor = page.path("cursor").asText();
        } while (got > 0);
        return entries / ((System.nanoTime() - start) / 1e9);
    }

    private static double snapshot(FilledCatalogue catalogue) throws Exception {
        long start = System.nanoTime();
        HttpRequest get = catalogue.request("/snapshot").GET().build();
        long lines = catalogue
                .client()
                .send(get, HttpResponse.BodyHandlers.ofLines())
                .body()
                .count();
        return lines / ((System.nanoTime() - start) / 1e9);
    }

    private static double select(FilledCatalogue catalogue) throws Exception {
        long start = System.nanoTime();
        long rows = 0;
        try (Connection sql = catalogue.sql()) {
            sql.setAutoCommit(false);
            try (Statement statement = sql.createStatement()) {
                statement.setFetchSize(1_000);
                try (ResultSet all = statement.executeQuery(
                        "SELECT event_id, place, type, subject, version, removed, time, data FROM change ORDER BY place")) {
                    while (all.next()) {
                        all.getString("data");
                        rows++;
                    }
                }
            }
        }
        return rows / ((System.nanoTime() - start) / 1e9);
    }
}
