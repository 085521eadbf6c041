package coop.vigie.matching.pooling;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.need.NeedAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a need out of a group, or declines its invitation. A group without two organisations ends. */
@ApplicationScoped
class LeaveGroup {

    private final NeedAccess needs;
    private final GroupAccess access;
    private final PoolingStore groups;

    LeaveGroup(NeedAccess needs, GroupAccess access, PoolingStore groups) {
        this.needs = needs;
        this.access = access;
        this.groups = groups;
    }

    @Transactional
    void handle(String groupId, String needId) {
        PoolingGroup seen = access.live(groupId);
        Need need = needs.writable(needId);
        PoolingGroup group = groups.lock(seen.id()).orElseThrow();
        Member member = group.live().stream()
                .filter(m -> m.needId().equals(need.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        Text.of("Ce besoin n'est pas dans ce groupe.", "This need is not in this group.")));
        groups.put(group.id(), need.id(), need.organisation(), member.isJoined() ? "left" : "declined");
        groups.settle(group.id());
    }
}
