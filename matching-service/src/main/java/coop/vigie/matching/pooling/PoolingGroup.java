package coop.vigie.matching.pooling;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A group of needs.
 *
 * @param members all of them, or those that a caller sees
 */
record PoolingGroup(UUID id, GroupState state, UUID mergedInto, List<Member> members) {

    static final int FEWEST_ORGANISATIONS = 2;

    /** Where it stands by its members, unless it has ended. */
    GroupState settled() {
        if (!state.isLive()) {
            return state;
        }
        if (organisations(live()).size() < FEWEST_ORGANISATIONS) {
            return GroupState.DISSOLVED;
        }
        return organisations(joined()).size() < FEWEST_ORGANISATIONS ? GroupState.PROPOSED : GroupState.ACTIVE;
    }

    List<Member> live() {
        return members.stream().filter(Member::isLive).toList();
    }

    List<Member> joined() {
        return members.stream().filter(Member::isJoined).toList();
    }

    Set<String> joinedOrganisations() {
        return organisations(joined());
    }

    boolean hasJoined(String organisation) {
        return joinedOrganisations().contains(organisation);
    }

    static Set<String> organisations(Collection<Member> members) {
        return members.stream().map(Member::organisation).collect(Collectors.toSet());
    }
}
