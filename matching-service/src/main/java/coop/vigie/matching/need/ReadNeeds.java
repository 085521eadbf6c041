package coop.vigie.matching.need;

import coop.vigie.kit.web.Export;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.search.UnderstoodView;
import coop.vigie.matching.understanding.NeedWords;
import coop.vigie.matching.understanding.UnderstandNeed;
import coop.vigie.matching.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Shows needs in the language of the request. */
@ApplicationScoped
class ReadNeeds {

    private static final int EXPORTED_AT_A_TIME = 500;

    private final NeedStore needs;
    private final LiveIndex index;
    private final Languages languages;
    private final NeedAccess access;
    private final UnderstandNeed understand;

    ReadNeeds(NeedStore needs, LiveIndex index, Languages languages, NeedAccess access, UnderstandNeed understand) {
        this.access = access;
        this.understand = understand;
        this.needs = needs;
        this.index = index;
        this.languages = languages;
    }

    NeedView view(Need need) {
        try (Picture picture = index.picture()) {
            return NeedView.of(
                    need,
                    access.isOwn(need) ? understood(need, picture.vocabulary()) : null,
                    picture.vocabulary(),
                    languages.current());
        }
    }

    private UnderstoodView understood(Need need, Vocabulary vocabulary) {
        NeedWords read = NeedWords.of(need.text());
        return UnderstoodView.of(
                understand.handle(read, vocabulary.find(read.words()), vocabulary), languages.current());
    }

    Page<NeedView> publicOnes(PageQuery page, NeedFilter filter) {
        return views(page, filter, f -> needs.listPublic(f, before(page), page.fetch()), needs::countPublic);
    }

    /** Of any visibility: only for the filter's organisation. */
    Page<NeedView> all(PageQuery page, NeedFilter filter) {
        return views(page, filter, f -> needs.listAll(f, before(page), page.fetch()), needs::countAll);
    }

    /** All public needs that the filter lets through. */
    Export<NeedView> exportPublic(NeedFilter filter) {
        return export(filter, needs::listPublic);
    }

    /** The same of any visibility: only for the filter's organisation. */
    Export<NeedView> exportAll(NeedFilter filter) {
        return export(filter, needs::listAll);
    }

    private interface Rows {
        List<Need> after(NeedFilter filter, String last, int count);
    }

    private Export<NeedView> export(NeedFilter filter, Rows rows) {
        Locale language = languages.current();
        NeedFilter checked;
        try (Picture picture = index.picture()) {
            checked = filter.checked(picture.vocabulary());
        }
        return new Export<>(last -> {
            try (Picture picture = index.picture()) {
                return rows.after(checked, last == null ? null : last.id(), EXPORTED_AT_A_TIME).stream()
                        .map(need -> NeedView.of(need, null, picture.vocabulary(), language))
                        .toList();
            }
        });
    }

    private Page<NeedView> views(
            PageQuery page,
            NeedFilter filter,
            Function<NeedFilter, List<Need>> rows,
            ToLongFunction<NeedFilter> count) {
        try (Picture picture = index.picture()) {
            NeedFilter checked = filter.checked(picture.vocabulary());
            List<NeedView> views = rows.apply(checked).stream()
                    .map(need -> NeedView.of(need, null, picture.vocabulary(), languages.current()))
                    .toList();
            return page.page(views, view -> List.of(view.id()), () -> count.applyAsLong(checked));
        }
    }

    private static String before(PageQuery page) {
        return page.after().map(position -> position.get(0)).orElse(null);
    }
}
