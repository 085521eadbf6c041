package coop.vigie.matching.gap;

import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.gap.GapCount.Gap;
import coop.vigie.matching.gap.GapStore.GapRow;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.search.Concepts;
import coop.vigie.matching.search.Places;
import coop.vigie.matching.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts what nothing covers. */
@ApplicationScoped
class ReadGaps {

    private final GapStore store;
    private final LiveIndex index;
    private final Languages languages;

    ReadGaps(GapStore store, LiveIndex index, Languages languages) {
        this.store = store;
        this.index = index;
        this.languages = languages;
    }

    /** What the count is narrowed to; null for anything. */
    record GapFilter(String function, String domain, String territory) {

        boolean accepts(GapRow gap) {
            return (function == null || gap.functions().contains(function))
                    && (territory == null || Places.path(gap.territory()).contains(territory));
        }
    }

    /** One month. */
    record MonthView(String month, int needs, int publicNeeds, int organisations, int privateOrganisations) {}

    Page<GapView> list(PageQuery page, GapQuery query) {
        List<GapView> views = all(query);
        int from = page.after().map(after -> from(after, views)).orElse(0);
        return page.page(
                views.subList(from, Math.min(views.size(), from + page.fetch())),
                view -> List.of(String.valueOf(view.organisations()), String.valueOf(view.needs()), view.id()),
                views::size);
    }

    /** The whole list. */
    List<GapView> all(GapQuery query) {
        GapFilter filter = query.filter();
        Function<GapRow, Collection<String>> cells = cells(query.by, query.level);
        Map<String, List<Gap>> gaps = new HashMap<>();
        try (Picture picture = index.picture()) {
            Concepts.demandParameters(filter.function(), filter.domain(), picture.vocabulary());
            store.now(filter.domain()).stream().filter(filter::accepts).forEach(row -> cells.apply(row)
                    .forEach(cell ->
                            gaps.computeIfAbsent(cell, c -> new ArrayList<>()).add(gap(row))));
            Locale language = languages.current();
            Comparator<GapView> mostFirst = Comparator.comparingInt(GapView::organisations)
                    .thenComparingInt(GapView::needs)
                    .reversed()
                    .thenComparing(GapView::id);
            return gaps.entrySet().stream()
                    .map(cell -> GapView.of(
                            cell.getKey(),
                            label(cell.getKey(), query.by, picture.vocabulary(), language),
                            GapCount.of(cell.getValue())))
                    .filter(view -> view.needs() > 0)
                    .sorted(mostFirst)
                    .toList();
        }
    }

    List<MonthView> history(GapFilter filter, int months) {
        try (Picture picture = index.picture()) {
            Concepts.demandParameters(filter.function(), filter.domain(), picture.vocabulary());
        }
        Map<YearMonth, List<Gap>> gaps = new TreeMap<>();
        YearMonth last = YearMonth.now(ZoneOffset.UTC);
        for (int back = months - 1; back >= 0; back--) {
            gaps.put(last.minusMonths(back), new ArrayList<>());
        }
        store.byMonth(filter.domain(), months).stream().filter(filter::accepts).forEach(row -> gaps.computeIfAbsent(
                        YearMonth.from(row.month().atZone(ZoneOffset.UTC)), m -> new ArrayList<>())
                .add(gap(row)));
        return gaps.entrySet().stream()
                .map(month -> {
                    GapCount count = GapCount.of(month.getValue());
                    return new MonthView(
                            month.getKey().toString(),
                            count.needs(),
                            count.publicNeeds(),
                            count.organisations(),
                            count.privateOrganisations());
                })
                .toList();
    }

    private static Function<GapRow, Collection<String>> cells(String by, String level) {
        return switch (by) {
            case "domain" -> GapRow::domains;
            case "territory" -> row -> Places.at(level, row.territory());
            default -> GapRow::functions;
        };
    }

    /** The first that comes after the last one of the page before, wherever that one stands now. */
    private static int from(List<String> after, List<GapView> views) {
        GapView last = new GapView(
                after.get(2), null, Integer.parseInt(after.get(1)), 0, Integer.parseInt(after.get(0)), 0, null);
        for (int i = 0; i < views.size(); i++) {
            GapView view = views.get(i);
            int compared = Integer.compare(last.organisations(), view.organisations());
            compared = compared != 0 ? compared : Integer.compare(last.needs(), view.needs());
            compared = compared != 0 ? compared : view.id().compareTo(last.id());
            if (compared > 0) {
                return i;
            }
        }
        return views.size();
    }

    private static Gap gap(GapRow row) {
        return new Gap(row.organisation(), row.isPublic(), row.createdAt());
    }

    private static String label(String id, String by, Vocabulary vocabulary, Locale language) {
        return by.equals("territory")
                ? Places.name(id)
                : vocabulary.concept(id).map(c -> c.label(language)).orElse(id);
    }
}
