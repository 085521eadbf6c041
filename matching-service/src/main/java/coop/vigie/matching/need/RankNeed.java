package coop.vigie.matching.need;

import coop.vigie.matching.index.Picture;
import coop.vigie.matching.ranking.Ranker;
import coop.vigie.matching.ranking.Ranking;
import coop.vigie.matching.vocabulary.Concept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ranks a need again, and keeps and publishes the ranking where it changed, in the transaction of what caused it. */
@ApplicationScoped
class RankNeed {

    /** Kept of each ranking. */
    static final int KEPT = 20;

    private final Ranker ranker;
    private final RankingStore rankings;
    private final PublishRanking publish;
    private final Event<PlatformsFit> fits;
    private final Clock clock;

    RankNeed(Ranker ranker, RankingStore rankings, PublishRanking publish, Event<PlatformsFit> fits, Clock clock) {
        this.ranker = ranker;
        this.rankings = rankings;
        this.publish = publish;
        this.fits = fits;
        this.clock = clock;
    }

    /** Names the weights that rankings are made with now. */
    String rankingVersion() {
        return ranker.settings().rankingVersion();
    }

    /**
     * Ranks this need by this picture of the catalogue.
     *
     * @param cause what made it necessary, kept in the history
     * @return whether a person would see a difference
     */
    @Transactional(TxType.MANDATORY)
    boolean handle(Need need, Picture picture, String cause) {
        Optional<StoredRanking> before = rankings.lock(need.id());
        StoredRanking after =
                rank(need, picture, before.map(StoredRanking::version).orElse(0L));
        if (before.isPresent() && before.get().looksLike(after)) {
            StoredRanking same = before.get();
            if (!same.rankingVersion().equals(after.rankingVersion())
                    || !same.vocabulary().equals(after.vocabulary())
                    || same.floor() != after.floor()) {
                rankings.save(withVersion(after, same.version()));
            }
            return false;
        }
        StoredRanking next = withVersion(after, after.version() + 1);
        rankings.save(next);
        rankings.remember(next, cause);
        publish.handle(need, next);
        before.filter(known -> !cause.equals("need-changed"))
                .map(known -> newcomers(known, next))
                .filter(newcomers -> !newcomers.isEmpty())
                .ifPresent(newcomers -> fits.fire(new PlatformsFit(need, newcomers, next.version())));
        return true;
    }

    /** Publishes the ranking again, as another version: something beside the order changed, such as a decision. */
    @Transactional(TxType.MANDATORY)
    void publishAgain(Need need) {
        rankings.lock(need.id()).ifPresent(current -> {
            StoredRanking next = withVersion(current, current.version() + 1);
            rankings.save(next);
            publish.handle(need, next);
        });
    }

    /** Platforms that answer the need now and did not before. */
    private static List<PlatformsFit.Newcomer> newcomers(StoredRanking before, StoredRanking after) {
        Set<String> known = before.items().stream()
                .filter(StoredMatch::isAnswer)
                .map(StoredMatch::id)
                .collect(Collectors.toSet());
        return after.items().stream()
                .filter(match -> match.isAnswer() && !known.contains(match.id()))
                .map(match -> new PlatformsFit.Newcomer(match.id(), match.name()))
                .toList();
    }

    private StoredRanking rank(Need need, Picture picture, long version) {
        Ranking ranking = ranker.rank(NeedsToRank.of(need, picture), picture, KEPT);
        double floor = ranking.items().size() < KEPT
                ? 0
                : ranking.items().stream()
                        .mapToDouble(item -> item.relevance())
                        .min()
                        .orElse(0);
        List<StoredMatch> items = ranking.items().stream().map(StoredMatch::of).toList();
        return new StoredRanking(
                need.id(),
                version,
                ranking.rankingVersion(),
                picture.vocabulary().fingerprint(),
                clock.instant(),
                ranking.gap(),
                ranking.missing().stream().map(Concept::id).toList(),
                floor,
                items);
    }

    private static StoredRanking withVersion(StoredRanking r, long version) {
        return new StoredRanking(
                r.needId(),
                version,
                r.rankingVersion(),
                r.vocabulary(),
                r.computedAt(),
                r.gap(),
                r.missing(),
                r.floor(),
                r.items());
    }
}
