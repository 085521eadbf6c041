package coop.vigie.matching.pooling;

import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.need.NeedStore;
import coop.vigie.matching.pooling.PoolingGroupView.AgreementView;
import coop.vigie.matching.pooling.PoolingGroupView.MemberView;
import coop.vigie.matching.pooling.PoolingGroupView.Named;
import coop.vigie.matching.ranking.FourDecimals;
import coop.vigie.matching.search.Concepts;
import coop.vigie.matching.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows groups, explained in the language of the request. */
@ApplicationScoped
class ReadGroups {

    private final SeenGroups seen;
    private final NeedStore needs;
    private final LiveIndex index;
    private final Languages languages;

    ReadGroups(SeenGroups seen, NeedStore needs, LiveIndex index, Languages languages) {
        this.seen = seen;
        this.needs = needs;
        this.index = index;
        this.languages = languages;
    }

    Page<PoolingGroupView> list(PageQuery page, GroupFilter filter) {
        try (Picture picture = index.picture()) {
            Concepts.demandParameters(filter.function(), filter.domain(), picture.vocabulary());
            List<PoolingGroupView> views = seen.list(page, filter).stream()
                    .map(group -> view(group, picture.vocabulary()))
                    .toList();
            return page.page(views, view -> List.of(view.id()), () -> seen.count(filter));
        }
    }

    PoolingGroupView view(PoolingGroup group) {
        try (Picture picture = index.picture()) {
            return view(group, picture.vocabulary());
        }
    }

    private PoolingGroupView view(PoolingGroup group, Vocabulary vocabulary) {
        Locale language = languages.current();
        Map<UUID, Need> byId = needs
                .find(group.live().stream().map(Member::needId).toList())
                .stream()
                .collect(Collectors.toMap(Need::id, Function.identity()));
        List<Named> shared = named(
                Similarity.shared(byId.values().stream().map(Need::weights).toList()), vocabulary, language);
        return new PoolingGroupView(
                group.id().toString(),
                group.settled(),
                shared,
                explanation(group, shared).in(language),
                group.live().stream()
                        .map(member -> member(
                                member,
                                byId,
                                seen.hiddenFrom(group, member, byId.get(member.needId())),
                                n -> named(n, vocabulary, language)))
                        .toList(),
                group.mergedInto() == null ? null : group.mergedInto().toString(),
                seen.agreements(group).stream()
                        .map(a -> new AgreementView(
                                a.organisation(),
                                a.kind(),
                                a.target() == null ? null : a.groupId().toString(),
                                a.target() == null ? null : a.target().toString()))
                        .toList());
    }

    private static MemberView member(
            Member member,
            Map<UUID, Need> byId,
            List<String> hiddenFrom,
            Function<Collection<String>, List<Named>> named) {
        Need need = byId.get(member.needId());
        double similarity = byId.values().stream()
                .filter(other -> !other.id().equals(need.id()))
                .mapToDouble(other -> Similarity.of(need.weights(), other.weights()))
                .average()
                .orElse(1);
        return new MemberView(
                need.id().toString(),
                need.title(),
                need.organisation(),
                member.status(),
                FourDecimals.of(similarity),
                named.apply(need.functions()),
                member.since(),
                hiddenFrom);
    }

    private static Text explanation(PoolingGroup group, List<Named> shared) {
        int count = group.live().size();
        int organisations = PoolingGroup.organisations(group.live()).size();
        String about = shared.stream().map(Named::label).collect(Collectors.joining(", "));
        return Text.of(
                count + " besoins de " + organisations + " organisations se ressemblent"
                        + (about.isEmpty() ? " par leurs mots." : " : tous parlent de " + about + "."),
                count + " needs of " + organisations + " organisations are alike"
                        + (about.isEmpty() ? " in their words." : ": all are about " + about + "."));
    }

    private static List<Named> named(Collection<String> ids, Vocabulary vocabulary, Locale language) {
        return ids.stream()
                .map(id -> new Named(
                        id, vocabulary.concept(id).map(c -> c.label(language)).orElse(id)))
                .toList();
    }
}
