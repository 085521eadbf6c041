package coop.vigie.matching.pooling;

import coop.vigie.matching.need.Need;
import coop.vigie.matching.need.NeedStatus;
import coop.vigie.matching.need.NeedStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings a need together with similar ones of other organisations: invites it to the group that is nearest to it, or proposes a new one. Two
 * needs of which neither may be seen by others are never brought together, for the proposal alone would tell of each.
 */
@ApplicationScoped
class ProposeGroups {

    private static final int COMPARED = 300;
    private static final int MOST_MEMBERS = 30;
    private static final int LEADING = 3;

    private final NeedStore needs;
    private final PoolingStore groups;
    private final PoolingQueueStore queue;

    ProposeGroups(NeedStore needs, PoolingStore groups, PoolingQueueStore queue) {
        this.needs = needs;
        this.groups = groups;
        this.queue = queue;
    }

    /** A need and how near it is. */
    private record Near(Need need, double similarity) {}

    @Transactional(TxType.MANDATORY)
    void handle(UUID id) {
        Optional<Need> found = needs.find(id);
        if (found.isEmpty()) {
            return;
        }
        Need need = found.get();
        List<PoolingGroup> current = groups.ofNeeds(List.of(id));
        if (need.state() != NeedStatus.OPEN) {
            current.forEach(group -> takeOut(group, need));
        } else if (current.isEmpty()) {
            propose(need);
        } else {
            boolean joined = current.stream().anyMatch(group -> hasJoined(group, need));
            current.forEach(group -> keep(group, need, joined));
        }
    }

    private void takeOut(PoolingGroup group, Need need) {
        groups.lock(group.id());
        groups.put(group.id(), need.id(), need.organisation(), "left");
        groups.settle(group.id());
    }

    /**
     * What was proposed ends where the need has become another one, or has joined elsewhere. What a person asked for stays until it is answered, and
     * who has joined until it leaves.
     */
    private void keep(PoolingGroup group, Need need, boolean joined) {
        boolean proposed =
                group.live().stream().anyMatch(m -> m.needId().equals(need.id()) && !m.isJoined() && !m.asked());
        if (proposed && joined) {
            takeOut(group, need);
        } else if (proposed && nearness(need, group) < Similarity.ENOUGH) {
            takeOut(group, need);
            propose(need);
        }
    }

    private static boolean hasJoined(PoolingGroup group, Need need) {
        return group.joined().stream().anyMatch(m -> m.needId().equals(need.id()));
    }

    private void propose(Need need) {
        List<Near> near = near(need);
        if (near.isEmpty()) {
            return;
        }
        List<PoolingGroup> existing =
                groups.ofNeeds(near.stream().map(n -> n.need().id()).toList());
        Optional<PoolingGroup> nearest = existing.stream()
                .filter(group ->
                        group.members().stream().noneMatch(m -> m.needId().equals(need.id())))
                .filter(group -> group.live().size() < MOST_MEMBERS)
                .filter(group -> nearness(need, group) >= Similarity.ENOUGH)
                .max(Comparator.comparingDouble((PoolingGroup group) -> nearness(need, group))
                        .thenComparing(PoolingGroup::id));
        if (nearest.isPresent()) {
            groups.lock(nearest.get().id());
            invite(nearest.get().id(), need);
            groups.settle(nearest.get().id());
            return;
        }
        Set<UUID> taken = existing.stream()
                .flatMap(group -> group.live().stream())
                .map(Member::needId)
                .collect(Collectors.toCollection(HashSet::new));
        List<Near> free =
                near.stream().filter(n -> !taken.contains(n.need().id())).toList();
        if (!free.isEmpty()) {
            open(need, free);
        }
    }

    private void open(Need need, List<Near> free) {
        // Random, for an id that tells its time would tell when a need nobody else may see came in.
        UUID group = UUID.randomUUID();
        groups.insert(group);
        invite(group, need);
        free.stream().limit(MOST_MEMBERS - 1L).forEach(n -> invite(group, n.need()));
        groups.settle(group);
    }

    private void invite(UUID group, Need need) {
        groups.put(group, need.id(), need.organisation(), "invited");
    }

    private List<Near> near(Need need) {
        List<String> leading = need.concepts().stream().limit(LEADING).toList();
        if (leading.isEmpty()) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        for (Need other : needs.find(queue.similar(need.organisation(), leading, COMPARED))) {
            double similarity = Similarity.of(need.weights(), other.weights());
            if (similarity >= Similarity.ENOUGH && (need.isShared() || other.isShared())) {
                near.add(new Near(other, similarity));
            }
        }
        near.sort(Comparator.comparingDouble(Near::similarity).reversed().thenComparing(n -> n.need()
                .id()));
        return near;
    }

    /**
     * Mean similarity with the needs of the group that others may see, or, where there are none, of a need that others may see with those that are
     * there; 0 where the need cannot be in it.
     */
    private double nearness(Need need, PoolingGroup group) {
        List<Need> others = needs.find(group.live().stream()
                .filter(m -> !m.organisation().equals(need.organisation()))
                .map(Member::needId)
                .toList());
        List<Need> shared = others.stream().filter(Need::isShared).toList();
        return (shared.isEmpty() && need.isShared() ? others : shared)
                .stream()
                        .mapToDouble(other -> Similarity.of(need.weights(), other.weights()))
                        .average()
                        .orElse(0);
    }
}
