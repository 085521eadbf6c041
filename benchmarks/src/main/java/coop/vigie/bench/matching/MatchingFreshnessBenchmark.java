package coop.vigie.bench.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.bench.Benchmark;
import coop.vigie.bench.Report;
import coop.vigie.bench.Suite;
import coop.vigie.stack.Service;
import coop.vigie.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** From a publication in the catalogue to the platform being found; and from a wiped index folder to answers. */
public final class MatchingFreshnessBenchmark implements Benchmark {

    @Override
    public String name() {
        return "matching-freshness";
    }

    @Override
    public String question() {
        return "publication in the catalogue to being found, and rebuild of a lost index (publications=50 size=100000)";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        int size = options.number("size", 100_000);
        try (Suite suite = Suite.start();
                PlatformTopic topic = new PlatformTopic(suite.stack().kafka().bootstrapServers())) {
            Stack stack = suite.stack();
            MatchingClient matching = new MatchingClient(stack.settings().url(Service.MATCHING));
            MatchingClient catalogue = new MatchingClient(stack.settings().url(Service.CATALOGUE));
            matching.awaitSeed();
            Histogram millis = new Histogram(3);
            for (int n = 0; n < options.number("publications", 50); n++) {
                millis.recordValue(publish(n, stack, catalogue, matching));
            }
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("p50ms", (double) millis.getValueAtPercentile(50));
            figures.put("p99ms", (double) millis.getValueAtPercentile(99));
            figures.put("maxms", (double) millis.getMaxValue());
            report.row("publication to being found", figures);

            long seed = matching.platforms();
            topic.send(0, size);
            report.row(
                    size + " platforms taken in by a running service",
                    Map.of("seconds", MatchingClient.secondsUntil(() -> matching.platforms() >= seed + size)));
            stack.service(Service.MATCHING).stop();
            delete(suite.stack().settings().home().resolve("data/matching-service/index"));
            long start = System.nanoTime();
            stack.service(Service.MATCHING).start();
            MatchingClient.secondsUntil(() -> matching.platforms() >= seed + size);
            report.row(
                    "rebuild of " + size + " platforms, start of the process included",
                    Map.of("seconds", (System.nanoTime() - start) / 1e9));
        }
    }

    private static long publish(int n, Stack stack, MatchingClient catalogue, MatchingClient matching)
            throws Exception {
        String name = "Fraicheur" + n + "x" + (char) ('a' + n % 26);
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.put("name", name);
        document.put("kind", "software");
        document.put("summary", "Gestion des prêts d'une outilthèque de quartier.");
        document.putArray("functions").add("prêt d'objets entre voisins");
        document.put("licence", "AGPL-3.0-or-later");
        document.put("website", "https://example.org/" + name);
        String id = catalogue
                .send(catalogue.post("/catalogue/v1/platforms", document, stack.token("contributor", null)))
                .path("id")
                .asText();
        catalogue.send(catalogue.post(
                "/catalogue/v1/platforms/" + id + "/revisions/1/publication",
                new ObjectMapper().createObjectNode(),
                stack.token("moderator", null)));
        return Math.round(
                1_000 * MatchingClient.secondsUntil(() -> matching.found(name).contains(id)));
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
