package coop.vigie.matching.need;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Shows the rankings of a need to those who may see the need. */
@ApplicationScoped
class ReadMatches {

    private final NeedAccess access;
    private final RankingStore rankings;
    private final DecisionStore decisions;
    private final LiveIndex index;
    private final Languages languages;

    ReadMatches(
            NeedAccess access, RankingStore rankings, DecisionStore decisions, LiveIndex index, Languages languages) {
        this.access = access;
        this.rankings = rankings;
        this.decisions = decisions;
        this.index = index;
        this.languages = languages;
    }

    /** A step of the history. */
    record StepView(
            long version,
            Instant computedAt,
            String cause,
            String rankingVersion,
            boolean gap,
            List<MatchesView.Item> items) {}

    MatchesView current(String id, PageQuery page) {
        Need need = access.readable(id);
        StoredRanking ranking = rankings.find(need.id())
                .orElseThrow(() -> Refusal.notFound(
                        Text.of("Ce besoin n'est pas encore classé.", "This need is not ranked yet.")));
        boolean own = access.isOwn(need);
        try (Picture picture = index.picture()) {
            return MatchesView.of(
                    ranking,
                    NeedView.named(ranking.missing(), picture.vocabulary(), languages.current()),
                    decisions.current(need.id()).stream()
                            .filter(decision -> own || decision.isForOthers())
                            .toList(),
                    own,
                    languages.current(),
                    page);
        }
    }

    Page<StepView> history(String id, PageQuery page) {
        Need need = access.readable(id);
        long before =
                page.after().map(position -> Long.parseLong(position.get(0))).orElse(Long.MAX_VALUE);
        List<StepView> steps = rankings.history(need.id(), before, page.fetch()).stream()
                .map(step -> new StepView(
                        step.version(),
                        step.computedAt(),
                        step.cause(),
                        step.rankingVersion(),
                        step.gap(),
                        step.items().stream()
                                .map(item -> MatchesView.item(item, null, languages.current()))
                                .toList()))
                .toList();
        return page.page(
                steps, step -> List.of(String.valueOf(step.version())), () -> rankings.countHistory(need.id()));
    }
}
