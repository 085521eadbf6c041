package coop.vigie.matching.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** Where a need stands. */
public enum NeedStatus {
    DRAFT,
    OPEN,
    COVERED,
    SHELVED,
    CLOSED;

    /** As the API says it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that this word stands for. */
    @JsonCreator
    public static NeedStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a need may go from here to there. What is closed stays closed. */
    boolean mayBecome(NeedStatus next) {
        return next == this
                || switch (this) {
                    case DRAFT -> Set.of(OPEN, CLOSED).contains(next);
                    case OPEN -> Set.of(COVERED, SHELVED, CLOSED).contains(next);
                    case COVERED, SHELVED -> Set.of(OPEN, CLOSED).contains(next);
                    case CLOSED -> false;
                };
    }
}
