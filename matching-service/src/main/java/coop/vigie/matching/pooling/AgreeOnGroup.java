package coop.vigie.matching.pooling;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.pooling.AgreementStore.Agreement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Merges or dissolves a group once every organisation that has joined it agrees; a merger, those of the other group too. */
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

    /** The caller's group after its agreement, merged if it was the last one missing. */
    @Transactional
    PoolingGroup merge(String groupId, MergerDraft draft) {
        PoolingGroup seen = access.live(groupId);
        String organisation = access.joinedOrganisation(seen);
        if ((draft.into() == null) == (draft.from() == null)) {
            throw Refusal.invalid(
                    "/into",
                    "merger-ambiguous",
                    Text.of("Donnez soit « into », soit « from ».", "Give either \"into\" or \"from\"."));
        }
        UUID source = draft.into() == null ? asking(seen, draft.from()) : seen.id();
        UUID target = draft.into() == null ? seen.id() : other(draft.into());
        if (source.equals(target)) {
            throw Refusal.invalid(
                    "/into",
                    "same-group",
                    Text.of("Un groupe ne fusionne pas avec lui-même.", "A group does not merge with itself."));
        }
        // In one order, so that two mergers of the same groups wait for each other.
        Stream.of(source, target).sorted().forEach(groups::lock);
        PoolingGroup from = active(source);
        PoolingGroup into = groups.find(target).orElseThrow();
        access.requireLive(into);
        Set<String> needed = new TreeSet<>(from.joinedOrganisations());
        needed.addAll(into.joinedOrganisations());
        if (agreed(needed, new Agreement(source, organisation, "merge", target))) {
            groups.move(source, target);
            groups.settle(target);
            groups.end(source, GroupState.MERGED, target);
        }
        return access.visible(groupId);
    }

    /** The group after the caller's agreement, dissolved if it was the last one missing. */
    @Transactional
    PoolingGroup dissolve(String groupId) {
        UUID id = access.live(groupId).id();
        groups.lock(id);
        String organisation = access.joinedOrganisation(groups.find(id).orElseThrow());
        PoolingGroup group = active(id);
        if (agreed(group.joinedOrganisations(), new Agreement(id, organisation, "dissolve", null))) {
            groups.end(id, GroupState.DISSOLVED, null);
        }
        return access.visible(groupId);
    }

    private UUID other(String into) {
        try {
            return access.live(into).id();
        } catch (Refusal notThere) {
            throw Refusal.invalid(
                    "/into", "group-unknown", Text.of("Aucun groupe de cet id.", "No group has this id."));
        }
    }

    /** A group that asks to go on in this one. Its members need not be seen yet: only those that agreed have shown themselves. */
    private UUID asking(PoolingGroup into, String from) {
        return agreements.about(into.id()).stream()
                .map(Agreement::groupId)
                .filter(id -> !id.equals(into.id()) && id.toString().equals(from))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "/from",
                        "group-unknown",
                        Text.of(
                                "Aucun groupe de cet id ne demande à rejoindre celui-ci.",
                                "No group with this id asks to go on in this one.")));
    }

    private PoolingGroup active(UUID id) {
        PoolingGroup group = groups.find(id).orElseThrow();
        access.requireLive(group);
        if (group.state() != GroupState.ACTIVE) {
            throw Refusal.conflict(
                    "group-not-active",
                    Text.of(
                            "Vous êtes seul à avoir rejoint ce groupe : quittez-le plutôt.",
                            "You alone have joined this group: leave it instead."));
        }
        return group;
    }

    private boolean agreed(Set<String> needed, Agreement agreement) {
        agreements.record(agreement);
        Set<String> agreed = agreements.about(agreement.groupId()).stream()
                .filter(a -> a.groupId().equals(agreement.groupId())
                        && a.kind().equals(agreement.kind())
                        && Objects.equals(a.target(), agreement.target()))
                .map(Agreement::organisation)
                .collect(Collectors.toSet());
        return agreed.containsAll(needed);
    }
}
