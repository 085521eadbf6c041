package coop.vigie.matching.pooling;

import java.time.Instant;
import java.util.UUID;

/**
 * A need in a group.
 *
 * @param status {@code invited}, {@code joined}, {@code declined} or {@code left}
 * @param shownAt when its organisation last agreed to show it to those that have joined
 * @param asked whether a person asked for the invitation
 */
record Member(
        UUID groupId, UUID needId, String organisation, String status, Instant since, Instant shownAt, boolean asked) {

    boolean isLive() {
        return isJoined() || status.equals("invited");
    }

    boolean isJoined() {
        return status.equals("joined");
    }
}
