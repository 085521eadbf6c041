package coop.vigie.matching.pooling;

import java.time.Instant;
import java.util.UUID;

/**
 * A need in a group.
 *
 * @param status {@code invited}, {@code joined}, {@code declined} or {@code left}
 */
record Member(UUID groupId, UUID needId, String organisation, String status, Instant since) {

    boolean isLive() {
        return isJoined() || status.equals("invited");
    }

    boolean isJoined() {
        return status.equals("joined");
    }
}
