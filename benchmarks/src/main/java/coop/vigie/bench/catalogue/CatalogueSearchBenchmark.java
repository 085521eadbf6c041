package coop.vigie.bench.catalogue;

import coop.vigie.bench.Benchmark;
import coop.vigie.bench.Report;
import coop.vigie.bench.load.HttpLoad;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Searches with words, filters and facets while the catalogue grows; the list with a filter and facets beside its bare SQL. */
public final class CatalogueSearchBenchmark implements Benchmark {

    /** What {@code /platforms?domain=mobilite&facets=domain,licence} has to ask the database at the least. */
    private static final String LIST =
            """
            SELECT p.id, p.document FROM (
                SELECT platform_id, name FROM platform_index
                WHERE status IN ('published', 'deprecated') AND domains && ARRAY['mobilite']
                ORDER BY name, platform_id LIMIT 51) AS f
            JOIN platform p ON p.id = f.platform_id ORDER BY f.name, f.platform_id""";

    private static final String FACETS =
            """
            SELECT 'domain', unnest(domains), count(*) FROM platform_index
            WHERE status IN ('published', 'deprecated') GROUP BY 2
            UNION ALL
            SELECT 'licence', unnest(licences), count(*) FROM platform_index
            WHERE status IN ('published', 'deprecated') AND domains && ARRAY['mobilite'] GROUP BY 2""";

    @Override
    public String name() {
        return "catalogue-search";
    }

    @Override
    public String question() {
        return "searches at each size, and the facetted list beside its bare SQL (sizes=1000,10000,100000 requests=300 seed=1)";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int requests = options.number("requests", 300);
        try (FilledCatalogue catalogue = new FilledCatalogue(options.number("seed", 1))) {
            for (int size : options.numbers("sizes", "1000,10000,100000")) {
                FilledCatalogue.Filling filling = catalogue.growTo(size);
                report.row(
                        "import up to " + size,
                        Map.of(
                                "rowsPerSecond",
                                filling.platforms() / filling.seconds(),
                                "mostMegabytes",
                                filling.mostMegabytes()));
                searches(catalogue, size, requests, report);
            }
        }
    }

    private static void searches(FilledCatalogue catalogue, int size, int requests, Report report) throws Exception {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("list", n -> "/platforms?limit=50");
        kinds.put("words", n -> "/platforms?limit=50&q=" + encoded(catalogue.words(n)));
        kinds.put("words or a sentence", n -> "/platforms?limit=50&q=" + encoded(shortened(catalogue.query(n))));
        kinds.put(
                "words, filter, facets",
                n -> "/platforms?limit=50&licence=free&facets=domain,licence&q=" + encoded(catalogue.words(n)));
        kinds.put("filter, facets", n -> "/platforms?limit=50&domain=mobilite&facets=domain,licence");
        double served = 0;
        for (Map.Entry<String, IntFunction<String>> kind : kinds.entrySet()) {
            HttpLoad load = new HttpLoad(1);
            load.asFastAsItGoes(20, n -> get(catalogue, kind.getValue().apply(n)));
            HttpLoad.Outcome outcome = load.asFastAsItGoes(
                    requests, n -> get(catalogue, kind.getValue().apply(n)));
            served = outcome.millis(99);
            report.row(size + ": " + kind.getKey(), figures(outcome.millis(50), outcome.millis(99), outcome.failed()));
        }
        double[] bare = bareSql(catalogue, requests);
        Map<String, Object> figures = figures(bare[0], bare[1], 0);
        figures.put("p99OfServiceToSql", served / bare[1]);
        report.row(size + ": filter, facets as bare SQL", figures);
    }

    /** The catalogue takes so many characters; whole needs are for matching. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 200));
    }

    private static Map<String, Object> figures(double p50, double p99, int failed) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("p50ms", p50);
        figures.put("p99ms", p99);
        figures.put("failed", failed);
        return figures;
    }

    private static HttpRequest get(FilledCatalogue catalogue, String path) {
        return catalogue.request(path).GET().build();
    }

    private static double[] bareSql(FilledCatalogue catalogue, int requests) throws Exception {
        double[] millis = new double[requests];
        try (Connection sql = catalogue.sql();
                PreparedStatement list = sql.prepareStatement(LIST);
                PreparedStatement facets = sql.prepareStatement(FACETS)) {
            for (int n = -20; n < requests; n++) {
                long start = System.nanoTime();
                drain(list);
                drain(facets);
                if (n >= 0) {
                    millis[n] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return new double[] {millis[requests / 2], millis[Math.min(requests - 1, (int) Math.ceil(requests * 0.99) - 1)]
        };
    }

    private static void drain(PreparedStatement statement) throws Exception {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getString(2);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
