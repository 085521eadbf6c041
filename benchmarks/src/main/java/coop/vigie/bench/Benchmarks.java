package coop.vigie.bench;

import coop.vigie.bench.Benchmark.Options;
import coop.vigie.bench.catalogue.CatalogueFlowBenchmark;
import coop.vigie.bench.catalogue.CatalogueSearchBenchmark;
import coop.vigie.bench.matching.MatchingFreshnessBenchmark;
import coop.vigie.bench.matching.MatchingRerankBenchmark;
import coop.vigie.bench.matching.MatchingSearchBenchmark;
import coop.vigie.bench.membership.ImportBenchmark;
import coop.vigie.bench.membership.SubscriptionBenchmark;
import coop.vigie.bench.synthetic.SyntheticCatalogueBenchmark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./vigie bench}: runs the benchmark that is named, or lists all. */
final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new SyntheticCatalogueBenchmark(),
            new CatalogueSearchBenchmark(),
            new CatalogueFlowBenchmark(),
            new MatchingSearchBenchmark(),
            new MatchingFreshnessBenchmark(),
            new MatchingRerankBenchmark(),
            new SubscriptionBenchmark(),
            new ImportBenchmark());

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            ALL.forEach(b -> System.out.printf("  %-24s %s%n", b.name(), b.question()));
            return;
        }
        Benchmark chosen = ALL.stream()
                .filter(b -> b.name().equals(arguments[0]))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            System.err.println("vigie: there is no benchmark " + arguments[0] + "; ./vigie bench lists them.");
            System.exit(1);
        }
        Report report = new Report(chosen.name(), chosen.question());
        chosen.run(options(arguments), report);
        report.close();
    }

    private static Options options(String[] arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < arguments.length; i++) {
            String[] pair = arguments[i].split("=", 2);
            if (pair.length < 2) {
                throw new IllegalArgumentException(arguments[i] + " is not OPTION=VALUE");
            }
            values.put(pair[0], pair[1]);
        }
        return new Options(values);
    }
}
