package coop.vigie.matching.need;

import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Shows needs in the language of the request. */
@ApplicationScoped
class ReadNeeds {

    private final NeedStore needs;
    private final LiveIndex index;
    private final Languages languages;

    ReadNeeds(NeedStore needs, LiveIndex index, Languages languages) {
        this.needs = needs;
        this.index = index;
        this.languages = languages;
    }

    NeedView view(Need need) {
        try (Picture picture = index.picture()) {
            return NeedView.of(need, picture.vocabulary(), languages.current());
        }
    }

    Page<NeedView> publicOnes(PageQuery page, NeedFilter filter) {
        return views(page, filter, checked -> needs.listPublic(checked, before(page), page.fetch()));
    }

    Page<NeedView> of(String organisation, PageQuery page, NeedFilter filter) {
        return views(page, filter, checked -> needs.listOf(organisation, checked, before(page), page.fetch()));
    }

    private Page<NeedView> views(PageQuery page, NeedFilter filter, Function<NeedFilter, List<Need>> rows) {
        try (Picture picture = index.picture()) {
            List<NeedView> views = rows.apply(filter.checked(picture.vocabulary())).stream()
                    .map(need -> NeedView.of(need, picture.vocabulary(), languages.current()))
                    .toList();
            return page.page(views, view -> List.of(view.id()));
        }
    }

    private static String before(PageQuery page) {
        return page.after().map(position -> position.get(0)).orElse(null);
    }
}
