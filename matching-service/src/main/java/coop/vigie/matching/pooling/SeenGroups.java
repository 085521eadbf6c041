package coop.vigie.matching.pooling;

import coop.vigie.kit.web.PageQuery;
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

    /** What is agreed concerns those that have joined, and nobody else. */
    List<Agreement> agreements(PoolingGroup group) {
        Viewer viewer = access.viewer();
        return viewer.admin() || viewer.organisation() != null && group.hasJoined(viewer.organisation())
                ? agreements.of(group.id())
                : List.of();
    }
}
