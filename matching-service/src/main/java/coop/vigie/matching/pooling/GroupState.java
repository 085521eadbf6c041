package coop.vigie.matching.pooling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a group stands. */
enum GroupState {
    /** Fewer than two organisations have joined. */
    PROPOSED,
    /** At least two organisations have joined. */
    ACTIVE,
    /** Its members went on in another group. */
    MERGED,
    /** It has ended. */
    DISSOLVED;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GroupState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isLive() {
        return this == PROPOSED || this == ACTIVE;
    }
}
