package coop.vigie.matching.pooling;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.need.NeedAccess;
import coop.vigie.matching.need.NeedStatus;
import coop.vigie.matching.need.NeedStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Lets a need into a group: its organisation consents that the members there see its title and its organisation. To join again extends that to who came since. */
@ApplicationScoped
class JoinGroup {

    private final NeedAccess needs;
    private final NeedStore store;
    private final GroupAccess access;
    private final PoolingStore groups;

    JoinGroup(NeedAccess needs, NeedStore store, GroupAccess access, PoolingStore groups) {
        this.needs = needs;
        this.store = store;
        this.access = access;
        this.groups = groups;
    }

    /** The group as the caller sees it once the need has joined. */
    @Transactional
    PoolingGroup handle(String groupId, String needId) {
        PoolingGroup seen = access.live(groupId);
        Need need = needs.writable(needId, "/need");
        PoolingGroup group = groups.lock(seen.id()).orElseThrow();
        check(need, group, seen);
        groups.put(group.id(), need.id(), need.organisation(), "joined");
        groups.settle(group.id());
        return access.visible(groupId);
    }

    private void check(Need need, PoolingGroup group, PoolingGroup seen) {
        if (!group.state().isLive()) {
            throw Refusal.conflict("group-ended", Text.of("Ce groupe a pris fin.", "This group has ended."));
        }
        if (need.state() != NeedStatus.OPEN) {
            throw Refusal.conflict(
                    "need-not-open",
                    Text.of("Seul un besoin ouvert rejoint un groupe.", "Only an open need may join a group."));
        }
        if (groups.hasJoinedAnother(need.id(), group.id())) {
            throw Refusal.conflict(
                    "need-in-another-group",
                    Text.of(
                            "Ce besoin a déjà rejoint un autre groupe : quittez-le d'abord.",
                            "This need has joined another group: leave it first."));
        }
        boolean invited = group.live().stream().anyMatch(m -> m.needId().equals(need.id()));
        if (!invited && !isNear(need, seen)) {
            throw Refusal.conflict(
                    "need-not-similar",
                    Text.of(
                            "Ce besoin est trop différent de ceux du groupe.",
                            "This need is too different from those of the group."));
        }
    }

    private boolean isNear(Need need, PoolingGroup seen) {
        List<UUID> others = seen.live().stream().map(Member::needId).toList();
        return store.find(others).stream()
                .anyMatch(other -> Similarity.of(need.weights(), other.weights()) >= Similarity.ENOUGH);
    }
}
