package coop.vigie.matching.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.matching.index.CatalogueIndex;
import coop.vigie.matching.index.Picture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the ranking on files of judged needs, without HTTP: {@code main} prints the figures and the worst needs, the test checks floors.
 * The same measures as the acceptance script: grades 2 and 3 are relevant for MRR and success, nDCG uses all grades.
 */
public final class RankingQuality {

    /** The figures of one file. */
    record Figures(
            int needs,
            double mrr,
            double success1,
            double success3,
            double ndcg,
            double gaps,
            double falseGaps,
            double strongPrecision,
            double strongShare,
            double micros) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "needs=%d mrr=%.3f s1=%.3f s3=%.3f ndcg=%.3f gap=%.3f false_gap=%.3f strong_precision=%.3f strong_share=%.3f µs=%.0f",
                    needs,
                    mrr,
                    success1,
                    success3,
                    ndcg,
                    gaps,
                    falseGaps,
                    strongPrecision,
                    strongShare,
                    micros);
        }
    }

    /** One need's outcome, for looking at. */
    record Outcome(JsonNode need, Ranking ranking, double reciprocal, boolean first) {}

    private RankingQuality() {}

    static List<Outcome> outcomes(Ranker ranker, CatalogueIndex index, String file) {
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode need : SeedCatalogue.read(Path.of("src/test/resources/needs", file))) {
            boolean free = need.path("constraints").path("licence_libre").asBoolean();
            Constraints constraints = new Constraints(free, null, null, null, null, null);
            try (Picture picture = index.picture()) {
                Ranking ranking = ranker.rank(
                        new NeedToRank(need.get("text").asText(), constraints, List.of(), null, null), picture, 10);
                int rank = rank(need, ranking);
                outcomes.add(new Outcome(need, ranking, rank == 0 ? 0 : 1.0 / rank, rank == 1));
            }
        }
        return outcomes;
    }

    static Figures measure(Ranker ranker, CatalogueIndex index, String file) {
        long start = System.nanoTime();
        List<Outcome> all = outcomes(ranker, index, file);
        double micros = (System.nanoTime() - start) / 1000.0 / all.size();
        List<Outcome> covered =
                all.stream().filter(o -> !o.need().get("relevant").isEmpty()).toList();
        List<Outcome> gaps =
                all.stream().filter(o -> o.need().get("relevant").isEmpty()).toList();
        List<Outcome> strong = covered.stream()
                .filter(o -> !o.ranking().items().isEmpty()
                        && o.ranking().items().get(0).confidence() == Confidence.STRONG)
                .toList();
        return new Figures(
                all.size(),
                covered.stream().mapToDouble(Outcome::reciprocal).average().orElse(0),
                share(covered, Outcome::first),
                share(covered, o -> o.reciprocal() >= 1.0 / 3),
                covered.stream().mapToDouble(RankingQuality::ndcg).average().orElse(0),
                share(gaps, o -> o.ranking().gap()),
                share(covered, o -> o.ranking().gap()),
                share(strong, Outcome::first),
                (double) strong.size() / Math.max(1, covered.size()),
                micros);
    }

    private static double share(List<Outcome> outcomes, java.util.function.Predicate<Outcome> holds) {
        return outcomes.stream().mapToInt(o -> holds.test(o) ? 1 : 0).average().orElse(0);
    }

    private static int rank(JsonNode need, Ranking ranking) {
        for (int i = 0; i < ranking.items().size(); i++) {
            if (need.get("relevant").path(ranking.items().get(i).id()).asInt(0) >= 2) {
                return i + 1;
            }
        }
        return 0;
    }

    private static double ndcg(Outcome outcome) {
        Map<String, Integer> grades = new HashMap<>();
        outcome.need()
                .get("relevant")
                .fields()
                .forEachRemaining(e -> grades.put(e.getKey(), e.getValue().asInt()));
        double gained = 0;
        for (int i = 0; i < Math.min(10, outcome.ranking().items().size()); i++) {
            gained += gain(grades.getOrDefault(outcome.ranking().items().get(i).id(), 0), i);
        }
        List<Integer> best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(10)
                .toList();
        double ideal = 0;
        for (int i = 0; i < best.size(); i++) {
            ideal += gain(best.get(i), i);
        }
        return gained / ideal;
    }

    private static double gain(int grade, int position) {
        return (Math.pow(2, grade) - 1) / (Math.log(position + 2.0) / Math.log(2));
    }

    /** {@code java … RankingQuality [--show N] [--imported] [--features] file…} */
    public static void main(String[] arguments) throws Exception {
        List<String> files = new ArrayList<>(List.of(arguments));
        int show = files.remove("--show") ? Integer.parseInt(files.remove(0)) : 0;
        boolean imported = files.remove("--imported");
        boolean features = files.remove("--features");
        RankingSettings settings = RankingSettings.bundled();
        Ranker ranker = new Ranker(settings);
        try (CatalogueIndex index = SeedCatalogue.open(settings, !imported)) {
            for (String file : files) {
                if (features) {
                    outcomes(ranker, index, file).forEach(RankingQuality::printFeatures);
                    continue;
                }
                outcomes(ranker, index, file).stream()
                        .sorted(Comparator.comparingDouble(Outcome::reciprocal))
                        .filter(o -> !o.need().get("relevant").isEmpty())
                        .limit(show)
                        .forEach(RankingQuality::print);
                if (show > 0) {
                    outcomes(ranker, index, file).stream()
                            .filter(o -> o.ranking().gap()
                                    == !o.need().get("relevant").isEmpty())
                            .forEach(o ->
                                    System.out.println("  gap? " + o.ranking().gap() + " "
                                            + o.need().get("text").asText() + " " + top(o)));
                }
                System.out.println(file + (imported ? " (imported) " : " ") + measure(ranker, index, file));
            }
        }
    }

    private static void print(Outcome o) {
        System.out.println("  " + o.need().get("text").asText() + "\n      got " + top(o) + " wanted "
                + o.need().get("relevant") + "\n      concepts "
                + o.ranking().found().above(0.4, 6).stream()
                        .map(f -> f.concept().id() + String.format(Locale.ROOT, " %.2f", f.score()))
                        .toList());
    }

    private static List<String> top(Outcome o) {
        return o.ranking().items().stream()
                .limit(3)
                .map(i -> i.id() + String.format(Locale.ROOT, " %.2f", i.score()))
                .toList();
    }

    private static void printFeatures(Outcome o) {
        var found = o.ranking().found();
        for (int i = 0; i < Math.min(5, o.ranking().items().size()); i++) {
            RankedPlatform item = o.ranking().items().get(i);
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%d\t%d\t%.5f\t%.5f\t%.5f%n",
                    o.need().get("id").asText(),
                    i,
                    o.need().get("relevant").path(item.id()).asInt(0),
                    item.relevance(),
                    found.coverage(),
                    item.score());
        }
    }
}
