package coop.vigie.matching.ranking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure one may be of a match. */
public enum Confidence {
    /** At least four of five such first results were judged right. */
    STRONG,
    /** Worth a look. */
    PLAUSIBLE,
    /** The best there is, perhaps beside the point. */
    WEAK;

    /** As the API says it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
