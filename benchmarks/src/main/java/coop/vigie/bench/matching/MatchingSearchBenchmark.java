package coop.vigie.bench.matching;

import coop.vigie.bench.Benchmark;
import coop.vigie.bench.Report;
import coop.vigie.bench.Rounds;
import coop.vigie.bench.Suite;
import coop.vigie.bench.load.HttpLoad;
import coop.vigie.bench.synthetic.SyntheticCatalogue;
import coop.vigie.stack.Service;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;

/** A search by HTTP, against Lucene and PostgreSQL asked directly, at several sizes; and how good each one's answers are. */
public final class MatchingSearchBenchmark implements Benchmark {

    @Override
    public String name() {
        return "matching-search";
    }

    @Override
    public String question() {
        return "search by HTTP against bare Lucene and PostgreSQL full text, and their quality"
                + " (sizes=1000,10000,100000 searches=500 connections=4)";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int searches = options.number("searches", 500);
        try (Suite suite = Suite.start();
                PlatformTopic topic = new PlatformTopic(suite.stack().kafka().bootstrapServers())) {
            MatchingClient client = new MatchingClient(suite.stack().settings().url(Service.MATCHING));
            client.awaitSeed();
            quality(client, report);
            long seed = client.platforms();
            int sent = 0;
            for (int size : options.numbers("sizes", "1000,10000,100000")) {
                topic.send(sent, size);
                sent = size;
                double seconds = MatchingClient.secondsUntil(() -> client.platforms() >= seed + size);
                report.row(size + " platforms taken in", Map.of("seconds", seconds));
                speed(size, searches, options.number("connections", 4), client, topic.catalogue(), report);
            }
        }
    }

    private static void quality(MatchingClient client, Report report) throws Exception {
        report.row("quality: Vigie", JudgedNeeds.measure(new Asked(client)));
        try (FullText lucene = new BareLucene(
                Files.createTempDirectory("lucene"), JudgedNeeds.platforms().iterator())) {
            report.row("quality: Lucene, French BM25", JudgedNeeds.measure(lucene));
        }
        try (FullText postgres = new PostgresFullText(JudgedNeeds.platforms().iterator())) {
            report.row("quality: PostgreSQL, French full text", JudgedNeeds.measure(postgres));
        }
    }

    private static void speed(
            int size, int searches, int connections, MatchingClient client, SyntheticCatalogue catalogue, Report report)
            throws Exception {
        try (FullText lucene = new BareLucene(
                        Files.createTempDirectory("lucene"),
                        catalogue.platforms(size).iterator());
                FullText postgres =
                        new PostgresFullText(catalogue.platforms(size).iterator())) {
            Map<String, Histogram> micros = new LinkedHashMap<>();
            Map<String, Callable<Double>> sides = new LinkedHashMap<>();
            sides.put("Vigie by HTTP, one connection", () -> {
                HttpLoad.Outcome outcome =
                        new HttpLoad(1).asFastAsItGoes(searches, n -> client.search(catalogue.query(n)));
                micros.put("Vigie by HTTP, one connection", outcome.micros());
                return outcome.rate();
            });
            sides.put("Vigie by HTTP, " + connections + " connections", () -> {
                HttpLoad.Outcome outcome =
                        new HttpLoad(connections).asFastAsItGoes(searches, n -> client.search(catalogue.query(n)));
                micros.put("Vigie by HTTP, " + connections + " connections", outcome.micros());
                return outcome.rate();
            });
            sides.put(
                    "Lucene in this process",
                    () -> direct("Lucene in this process", lucene, searches, catalogue, micros));
            sides.put("PostgreSQL", () -> direct("PostgreSQL", postgres, searches, catalogue, micros));
            new Rounds(1, 3).measure(sides).forEach((side, rate) -> {
                Map<String, Double> figures = new LinkedHashMap<>(rate.figures("perSecond"));
                figures.put("p50ms", micros.get(side).getValueAtPercentile(50) / 1_000.0);
                figures.put("p99ms", micros.get(side).getValueAtPercentile(99) / 1_000.0);
                report.row(size + ": " + side, figures);
            });
        }
    }

    private static double direct(
            String side, FullText search, int searches, SyntheticCatalogue catalogue, Map<String, Histogram> micros)
            throws Exception {
        Histogram times = new Histogram(3);
        long start = System.nanoTime();
        for (int n = 0; n < searches; n++) {
            long begin = System.nanoTime();
            search.find(catalogue.query(n));
            times.recordValue((System.nanoTime() - begin) / 1_000);
        }
        micros.put(side, times);
        return searches / ((System.nanoTime() - start) / 1e9);
    }

    /** The service as one of the sides. */
    private record Asked(MatchingClient client) implements FullText {

        @Override
        public List<String> find(String text) {
            return client.found(text);
        }

        @Override
        public void close() {
            // Nothing is open between requests.
        }
    }
}
