package coop.vigie.matching.pooling;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.pooling.AgreementStore.Agreement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Merges or dissolves a group once every organisation that has joined it agrees. */
@ApplicationScoped
class AgreeOnGroup {

    private final GroupAccess access;
    private final PoolingStore groups;
    private final AgreementStore agreements;

    AgreeOnGroup(GroupAccess access, PoolingStore groups, AgreementStore agreements) {
        this.access = access;
        this.groups = groups;
        this.agreements = agreements;
    }

    /** The group after the caller's agreement, merged if it was the last one missing. */
    @Transactional
    PoolingGroup merge(String groupId, String into) {
        PoolingGroup source = locked(groupId);
        PoolingGroup target;
        try {
            target = access.live(into);
        } catch (Refusal notThere) {
            throw Refusal.invalid(
                    "/into", "group-unknown", Text.of("Aucun groupe de cet id.", "No group has this id."));
        }
        if (target.id().equals(source.id())) {
            throw Refusal.invalid(
                    "/into",
                    "same-group",
                    Text.of("Un groupe ne fusionne pas avec lui-même.", "A group does not merge with itself."));
        }
        if (agreed(source, new Agreement(access.joinedOrganisation(source), "merge", target.id()))) {
            groups.lock(target.id());
            source.live().forEach(m -> groups.put(target.id(), m.needId(), m.organisation(), m.status()));
            groups.settle(target.id());
            groups.end(source.id(), GroupState.MERGED, target.id());
        }
        return access.visible(groupId);
    }

    /** The group after the caller's agreement, dissolved if it was the last one missing. */
    @Transactional
    PoolingGroup dissolve(String groupId) {
        PoolingGroup group = locked(groupId);
        if (agreed(group, new Agreement(access.joinedOrganisation(group), "dissolve", null))) {
            groups.end(group.id(), GroupState.DISSOLVED, null);
        }
        return access.visible(groupId);
    }

    private PoolingGroup locked(String groupId) {
        UUID id = access.live(groupId).id();
        PoolingGroup group = groups.lock(id).orElseThrow();
        access.joinedOrganisation(group);
        if (group.state() != GroupState.ACTIVE) {
            throw Refusal.conflict(
                    "group-not-active",
                    Text.of(
                            "Vous êtes seul à avoir rejoint ce groupe : quittez-le plutôt.",
                            "You alone have joined this group: leave it instead."));
        }
        return group;
    }

    private boolean agreed(PoolingGroup group, Agreement agreement) {
        agreements.record(group.id(), agreement);
        Set<String> agreed = agreements.of(group.id()).stream()
                .filter(a ->
                        a.kind().equals(agreement.kind()) && java.util.Objects.equals(a.target(), agreement.target()))
                .map(Agreement::organisation)
                .collect(Collectors.toSet());
        return agreed.containsAll(group.joinedOrganisations());
    }
}
