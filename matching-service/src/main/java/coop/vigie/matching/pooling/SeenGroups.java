package coop.vigie.matching.pooling;

import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.pooling.AgreementStore.Agreement;
import coop.vigie.matching.pooling.PoolingStore.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The groups, and what was agreed in them, that are there for the caller. */
@ApplicationScoped
class SeenGroups {

    private final PoolingStore groups;
    private final AgreementStore agreements;
    private final GroupAccess access;

    SeenGroups(PoolingStore groups, AgreementStore agreements, GroupAccess access) {
        this.groups = groups;
        this.agreements = agreements;
        this.access = access;
    }

    List<PoolingGroup> list(PageQuery page, GroupFilter filter) {
        Viewer viewer = access.viewer();
        String before = page.after().map(position -> position.get(0)).orElse(null);
        return groups.find(groups.list(viewer, filter, before, page.fetch()), viewer, false);
    }

    long count(GroupFilter filter) {
        return groups.count(access.viewer(), filter);
    }

    /** Organisations that joined after this need of the viewer's was last agreed to be shown: they do not see it. */
    List<String> hiddenFrom(PoolingGroup group, Member member, Need need) {
        boolean mayBeHidden = member.isJoined()
                && !need.isShared()
                && member.organisation().equals(access.viewer().organisation());
        return !mayBeHidden
                ? List.of()
                : group.joinedOrganisations().stream()
                        .filter(other -> !other.equals(member.organisation()))
                        .filter(other -> group.joined().stream()
                                .filter(m -> m.organisation().equals(other))
                                .allMatch(m -> m.since().isAfter(member.shownAt())))
                        .sorted()
                        .toList();
    }

    /** What is agreed concerns those that have joined, and nobody else; an end of the group, as far as they see each other. */
    List<Agreement> agreements(PoolingGroup group) {
        Viewer viewer = access.viewer();
        return viewer.admin() || viewer.organisation() != null && group.hasJoined(viewer.organisation())
                ? agreements.about(group.id()).stream()
                        .filter(a -> a.target() != null || group.hasJoined(a.organisation()))
                        .toList()
                : List.of();
    }
}
