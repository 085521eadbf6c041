package coop.vigie.catalogue.sovereignty;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** An answer to a question of the grid. */
public enum Answer {
    MET("met", 1),
    PARTLY("partly", 0.5),
    NOT_MET("not-met", 0),
    /** Neither met nor not met: it takes no part in the score and is counted beside it. */
    UNKNOWN("unknown", 0),
    NOT_APPLICABLE("not-applicable", 0);

    private final String code;
    private final double value;

    Answer(String code, double value) {
        this.code = code;
        this.value = value;
    }

    /** As it is written in the API. */
    @JsonValue
    public String code() {
        return code;
    }

    double value() {
        return value;
    }

    boolean known() {
        return this == MET || this == PARTLY || this == NOT_MET;
    }

    @JsonCreator
    static Answer of(String code) {
        return Arrays.stream(values())
                .filter(a -> a.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("met, partly, not-met, unknown or not-applicable"));
    }
}
