package coop.vigie.matching.pooling;

import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.need.NeedAccess;
import coop.vigie.matching.need.NeedStore;
import coop.vigie.matching.need.NeedsToRank;
import coop.vigie.matching.pooling.CandidatesView.Item;
import coop.vigie.matching.pooling.CandidatesView.MemberScore;
import coop.vigie.matching.ranking.Confidence;
import coop.vigie.matching.ranking.FourDecimals;
import coop.vigie.matching.ranking.NeedToRank;
import coop.vigie.matching.ranking.RankedPlatform;
import coop.vigie.matching.ranking.Ranker;
import coop.vigie.matching.ranking.Ranking;
import coop.vigie.matching.search.PlatformView;
import coop.vigie.matching.search.ReasonView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ranks the catalogue for all the needs of a group that the caller sees: what one of them excludes is out, the mean decides. */
@ApplicationScoped
class RankForGroup {

    private static final int FROM_EACH = 50;
    private static final int MOST_REASONS = 6;

    private final NeedStore needs;
    private final NeedAccess access;
    private final LiveIndex index;
    private final Ranker ranker;
    private final Languages languages;

    RankForGroup(NeedStore needs, NeedAccess access, LiveIndex index, Ranker ranker, Languages languages) {
        this.needs = needs;
        this.access = access;
        this.index = index;
        this.ranker = ranker;
        this.languages = languages;
    }

    /** A member's need and its own ranking. */
    private record Ranked(Need need, boolean readable, Map<String, RankedPlatform> platforms, boolean gap) {}

    CandidatesView handle(PoolingGroup group, PageQuery query) {
        List<Need> members =
                needs.find(group.live().stream().map(Member::needId).toList());
        Locale language = languages.current();
        try (Picture picture = index.picture()) {
            List<Ranked> rankings = new ArrayList<>();
            Map<String, RankedPlatform> found = new LinkedHashMap<>();
            List<NeedToRank> asked =
                    members.stream().map(need -> NeedsToRank.of(need, picture)).toList();
            for (int i = 0; i < members.size(); i++) {
                Ranking ranking = ranker.rank(asked.get(i), picture, FROM_EACH);
                Map<String, RankedPlatform> platforms = new LinkedHashMap<>();
                ranking.items().forEach(item -> platforms.put(item.id(), item));
                rankings.add(new Ranked(members.get(i), access.mayRead(members.get(i)), platforms, ranking.gap()));
                platforms.forEach(found::putIfAbsent);
            }
            for (NeedToRank need : asked) {
                Set<String> allowed = ranker.allowed(need, picture, found.keySet());
                found.keySet().retainAll(allowed);
            }
            List<Item> items = found.values().stream()
                    .map(platform -> item(platform, rankings, picture, language))
                    .sorted(Comparator.comparingDouble(Item::score).reversed().thenComparing(item -> item.platform()
                            .id()))
                    .toList();
            boolean gap = items.isEmpty() || rankings.stream().allMatch(Ranked::gap);
            Page<Item> page = query.within(items, item -> item.platform().id());
            return new CandidatesView(
                    page.items(),
                    page.next(),
                    page.total(),
                    gap,
                    ranker.settings().rankingVersion());
        }
    }

    private static Item item(RankedPlatform platform, List<Ranked> rankings, Picture picture, Locale language) {
        List<MemberScore> scores = new ArrayList<>();
        List<ReasonView> reasons = new ArrayList<>();
        List<ReasonView> reservations = new ArrayList<>();
        Confidence least = Confidence.STRONG;
        double sum = 0;
        for (Ranked ranked : rankings) {
            Optional<RankedPlatform> here =
                    Optional.ofNullable(ranked.platforms().get(platform.id()));
            double score = here.map(RankedPlatform::score).orElse(0.0);
            Confidence confidence = here.map(RankedPlatform::confidence).orElse(Confidence.WEAK);
            least = confidence.compareTo(least) > 0 ? confidence : least;
            sum += score;
            scores.add(new MemberScore(
                    ranked.need().id().toString(), ranked.need().organisation(), FourDecimals.of(score)));
            here.ifPresent(item -> {
                reasons.addAll(
                        ranked.readable()
                                ? ReasonView.of(item.reasons(), language)
                                : OthersReasons.reasons(ranked.need(), item, picture, language));
                reservations.addAll(
                        ranked.readable()
                                ? ReasonView.of(item.reservations(), language)
                                : OthersReasons.reservations(item, language));
            });
        }
        return new Item(
                new PlatformView(platform.id(), platform.name(), platform.summary()),
                FourDecimals.of(sum / rankings.size()),
                least,
                scores,
                reasons.stream().distinct().limit(MOST_REASONS).toList(),
                reservations.stream().distinct().limit(MOST_REASONS).toList());
    }
}
