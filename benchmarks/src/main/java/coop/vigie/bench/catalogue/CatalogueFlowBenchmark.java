package coop.vigie.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.bench.Benchmark;
import coop.vigie.bench.Report;
import coop.vigie.bench.Rounds;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;

/** What goes in and what comes out: imports beside {@code COPY} into the same indexes, the replay of changes beside a plain select. */
public final class CatalogueFlowBenchmark implements Benchmark {

    private static final int COPY_BUFFER = 1 << 16;

    /** What an import is held against: the one table that is searched, the platforms alone, and every row that an import writes. */
    private static final Map<String, List<String>> COPIES = new LinkedHashMap<>();

    static {
        COPIES.put("COPY of the platforms alone", List.of("platform"));
        COPIES.put("COPY of the search index alone", List.of("platform_index"));
        COPIES.put(
                "COPY of every row that the import writes",
                List.of(
                        "platform",
                        "platform_revision",
                        "platform_version",
                        "platform_key",
                        "platform_function",
                        "platform_index",
                        "sovereignty_assessment",
                        "change",
                        "outbox",
                        "import_row"));
    }

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
            for (Map.Entry<String, List<String>> side : COPIES.entrySet()) {
                double copied = copy(catalogue, side.getValue(), size);
                report.row(side.getKey(), Map.of("rowsPerSecond", copied, "importToCopy", imported / copied));
            }
            replay(catalogue, report);
        }
    }

    /** Tables filled anew by COPY from what they hold, with the same indexes; how many platforms a second. */
    private static double copy(FilledCatalogue catalogue, List<String> tables, int size) throws Exception {
        double seconds = 0;
        Path rows = Files.createTempFile("vigie-copy", ".txt");
        try (Connection sql = catalogue.sql();
                Statement statement = sql.createStatement()) {
            var manager = sql.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables) {
                try (OutputStream out = Files.newOutputStream(rows)) {
                    manager.copyOut("COPY " + table + " TO STDOUT", out);
                }
                statement.execute("CREATE TABLE copied (LIKE " + table + " INCLUDING ALL)");
                long start = System.nanoTime();
                try (InputStream in = Files.newInputStream(rows)) {
                    manager.copyIn("COPY copied FROM STDIN", in, COPY_BUFFER);
                }
                seconds += (System.nanoTime() - start) / 1e9;
                statement.execute("DROP TABLE copied");
            }
        } finally {
            Files.delete(rows);
        }
        return size / seconds;
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
