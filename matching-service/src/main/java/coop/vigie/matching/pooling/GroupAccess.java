package coop.vigie.matching.pooling;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.pooling.PoolingStore.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the caller sees of groups. A group in which it sees fewer than two organisations is not there for it. */
@ApplicationScoped
class GroupAccess {

    private final PoolingStore groups;
    private final Caller caller;

    GroupAccess(PoolingStore groups, Caller caller) {
        this.groups = groups;
        this.caller = caller;
    }

    Viewer viewer() {
        return new Viewer(caller.organisation().orElse(null), caller.has(Role.ADMIN));
    }

    /** The group as the caller sees it; 404 where it is not there for it. One that has ended is there for those that were in it. */
    PoolingGroup visible(String id) {
        Optional<UUID> key = parse(id);
        PoolingGroup group = key.flatMap(
                        k -> groups.find(List.of(k), viewer(), false).stream().findFirst())
                .orElseThrow(() -> notFound(id));
        boolean ended = !group.state().isLive()
                && groups.find(group.id())
                        .filter(whole -> viewer().admin()
                                || whole.members().stream()
                                        .anyMatch(m -> m.organisation().equals(viewer().organisation())))
                        .isPresent();
        if (!ended && (!group.state().isLive() || !showsEnough(group))) {
            throw notFound(id);
        }
        return group;
    }

    /** The same, live; 409 where it has ended. */
    PoolingGroup live(String id) {
        PoolingGroup group = visible(id);
        requireLive(group);
        return group;
    }

    /** Refuses what has ended. */
    void requireLive(PoolingGroup group) {
        if (!group.state().isLive()) {
            throw Refusal.conflict(
                    "group-ended",
                    Text.of(
                            "Ce groupe a pris fin : il n'accepte plus rien.",
                            "This group has ended: it takes no change."));
        }
    }

    /** Whether one of these needs is in a live group that is there for the caller. A hidden one costs nothing more to ask. */
    boolean isAnyThere(List<UUID> needs) {
        return groups.isAnyThere(viewer(), needs);
    }

    private static boolean showsEnough(PoolingGroup seen) {
        return PoolingGroup.organisations(seen.live()).size() >= PoolingGroup.FEWEST_ORGANISATIONS;
    }

    /** The organisation that the caller acts for, which must have joined the group. */
    String joinedOrganisation(PoolingGroup group) {
        return caller.organisation()
                .filter(group::hasJoined)
                .orElseThrow(() -> Refusal.forbidden(Text.of(
                        "Seule une organisation qui a rejoint le groupe peut le décider.",
                        "Only an organisation that has joined the group may decide this.")));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Refusal notFound(String id) {
        return Refusal.notFound(Text.of("Aucun groupe « " + id + " ».", "No group \"" + id + "\"."));
    }
}
