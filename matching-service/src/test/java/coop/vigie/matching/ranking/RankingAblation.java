package coop.vigie.matching.ranking;

import coop.vigie.matching.index.CatalogueIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each signal gives, and what it takes in time: the figures of {@link RankingQuality} with one signal removed at a time. */
final class RankingAblation {

    /** By what is removed, the weights that are set to nothing. */
    private static final Map<String, List<String>> SIGNALS = new LinkedHashMap<>();

    static {
        SIGNALS.put("nothing", List.of());
        SIGNALS.put("labels (BM25)", List.of("needs.labels"));
        SIGNALS.put("example needs (BM25)", List.of("needs.examples"));
        SIGNALS.put("best covered single label", List.of("needs.coverage"));
        SIGNALS.put("what is learnt", List.of("needs.learned"));
        SIGNALS.put("a label that is the whole need", List.of("needs.same"));
        SIGNALS.put("related concepts", List.of("concepts.related"));
        SIGNALS.put("domain agreement", List.of("concepts.domain"));
        SIGNALS.put("the platform's own words", List.of("platforms.lexical"));
        SIGNALS.put("functions as typed", List.of("platforms.functions"));
        SIGNALS.put("evidence", List.of("evidence.most"));
    }

    /** Rounds before anything is measured: a program that has just started is still being compiled. */
    private static final int WARM_UP = 4;

    private RankingAblation() {}

    /** {@code java … RankingAblation file…}: a table of MRR / nDCG and false gaps for each file, then microseconds a need. */
    public static void main(String[] files) throws IOException {
        String bundled;
        try (InputStream file = RankingAblation.class.getResourceAsStream("/ranking.properties")) {
            bundled = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int i = 0; i < WARM_UP; i++) {
            row(RankingSettings.read(bundled), files);
        }
        System.out.println("| removed | " + String.join(" | ", files) + " | µs |");
        for (Map.Entry<String, List<String>> signal : SIGNALS.entrySet()) {
            // The last of two values of one name is the one that is read.
            String removed = signal.getValue().stream().reduce(bundled, (text, weight) -> text + "\n" + weight + "=0");
            System.out.println("| " + signal.getKey() + row(RankingSettings.read(removed), files));
        }
    }

    private static String row(RankingSettings settings, String[] files) throws IOException {
        StringBuilder row = new StringBuilder();
        Ranker ranker = new Ranker(settings);
        double micros = 0;
        try (CatalogueIndex index = SeedCatalogue.open(settings)) {
            for (String file : files) {
                RankingQuality.Figures figures = RankingQuality.measure(ranker, index, file);
                row.append(String.format(
                        Locale.ROOT, " | %.3f / %.3f, %.3f", figures.mrr(), figures.ndcg(), figures.falseGaps()));
                micros += figures.micros();
            }
        }
        return row.append(String.format(Locale.ROOT, " | %.0f |", micros / files.length))
                .toString();
    }
}
