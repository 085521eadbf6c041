package coop.vigie.matching.need;

import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.Paged;
import coop.vigie.matching.need.DecisionStore.DecisionRow;
import coop.vigie.matching.ranking.Confidence;
import coop.vigie.matching.search.PlatformView;
import coop.vigie.matching.search.ReasonView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The current ranking of a need.
 *
 * @param decisions those that count and the reader may know, also on platforms that are not in the ranking any more
 */
record MatchesView(
        List<Item> items,
        @Schema(description = "Absolute address of the next page; absent on the last one") String next,
        @JsonIgnore @Schema(hidden = true) Long total,
        boolean gap,
        List<NeedView.Named> missing,
        List<DecisionView> decisions,
        String rankingVersion,
        Instant computedAt)
        implements Paged {

    /** A platform proposed. */
    record Item(
            PlatformView platform,
            double score,
            Confidence confidence,
            List<ReasonView> reasons,
            List<ReasonView> reservations,
            String decision) {}

    static MatchesView of(
            StoredRanking ranking,
            List<NeedView.Named> missing,
            List<DecisionRow> decisions,
            boolean own,
            Locale language,
            PageQuery page) {
        Map<String, DecisionRow> byPlatform =
                decisions.stream().collect(Collectors.toMap(DecisionRow::platform, Function.identity()));
        Page<Item> items = page.within(ranking.items(), StoredMatch::id)
                .map(match -> item(match, byPlatform.get(match.id()), language));
        return new MatchesView(
                items.items(),
                items.next(),
                items.total(),
                ranking.gap(),
                missing,
                decisions.stream()
                        .map(d -> new DecisionView(
                                d.platform(), d.decision(), own ? d.reason() : null, d.until(), d.decidedAt()))
                        .toList(),
                ranking.rankingVersion(),
                ranking.computedAt());
    }

    static Item item(StoredMatch match, DecisionRow decision, Locale language) {
        return new Item(
                new PlatformView(match.id(), match.name(), match.summary()),
                match.score(),
                match.confidenceValue(),
                ReasonView.of(match.reasons(), language),
                ReasonView.of(match.reservations(), language),
                decision == null ? null : decision.decision());
    }
}
