package coop.vigie.matching.need;

import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** After a change of the weights or of the vocabulary, ranks open needs again in the background, a bounded number at a time. */
@ApplicationScoped
class RerankOutdated {

    private final RankingStore rankings;
    private final NeedStore needs;
    private final RankNeed rank;
    private final LiveIndex index;
    private final RerankingConfig config;

    RerankOutdated(RankingStore rankings, NeedStore needs, RankNeed rank, LiveIndex index, RerankingConfig config) {
        this.rankings = rankings;
        this.needs = needs;
        this.rank = rank;
        this.index = index;
        this.config = config;
    }

    @Scheduled(every = "{vigie.reranking.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        if (!index.isCaughtUp()) {
            return;
        }
        try (Picture picture = index.picture()) {
            QuarkusTransaction.requiringNew().run(() -> {
                List<UUID> outdated = rankings.outdated(
                        rank.rankingVersion(), picture.vocabulary().fingerprint(), config.batch());
                for (Need need : needs.find(outdated)) {
                    Need read = needs.reweigh(need, picture.vocabulary());
                    rank.handle(read, picture, "ranking-changed");
                }
            });
        }
    }
}
