package coop.vigie.matching.need;

import coop.vigie.matching.index.Picture;
import coop.vigie.matching.index.PlatformPicture;
import coop.vigie.matching.need.CandidateStore.Candidate;
import coop.vigie.matching.ranking.RankingSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Ranks again the needs that a changed platform may touch. A need whose ranking is full of platforms that are all better than this one can be
 * is left alone: an upper bound of the relevance, from the concepts that both have and the words that both say, says so without ranking.
 */
@ApplicationScoped
class RerankCandidates {

    private static final int BATCH = 100;
    private static final double ROUNDING = 0.99;

    private final CandidateStore candidates;
    private final NeedStore needs;
    private final RankNeed rank;
    private final RankingSettings settings;

    RerankCandidates(CandidateStore candidates, NeedStore needs, RankNeed rank, RankingSettings settings) {
        this.candidates = candidates;
        this.needs = needs;
        this.rank = rank;
        this.settings = settings;
    }

    /**
     * Ranks again what this platform may touch.
     *
     * @return how many rankings changed
     */
    int handle(String platform, Picture picture, String cause) {
        Map<String, Double> concepts = PlatformPicture.concepts(platform, picture);
        Set<String> stems = PlatformPicture.stems(platform, picture);
        List<UUID> touched = candidates.touchedBy(platform, concepts.keySet(), stems).stream()
                .filter(candidate -> candidate.listed() || mayComeIn(candidate, concepts, stems))
                .map(Candidate::id)
                .sorted()
                .toList();
        int changed = 0;
        for (int from = 0; from < touched.size(); from += BATCH) {
            List<UUID> batch = touched.subList(from, Math.min(from + BATCH, touched.size()));
            changed += QuarkusTransaction.requiringNew().call(() -> rerank(batch, picture, cause));
        }
        return changed;
    }

    private int rerank(List<UUID> ids, Picture picture, String cause) {
        int changed = 0;
        for (Need need : needs.find(ids)) {
            changed += rank.handle(need, picture, cause) ? 1 : 0;
        }
        return changed;
    }

    private boolean mayComeIn(Candidate need, Map<String, Double> concepts, Set<String> stems) {
        if (need.floor() <= 0) {
            return true;
        }
        List<Double> shares = new ArrayList<>();
        concepts.forEach((concept, confidence) -> {
            Double weight = need.weights().get(concept);
            if (weight != null) {
                shares.add(weight * confidence);
            }
        });
        shares.sort(Comparator.reverseOrder());
        double said = need.words().entrySet().stream()
                .filter(word -> stems.contains(word.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        double bound = settings.lexical(said) + (said > 0 ? settings.functions() : 0);
        double part = 1;
        for (double share : shares) {
            bound += part * share;
            part *= settings.decay();
        }
        return bound > need.floor() * ROUNDING;
    }
}
