package coop.vigie.matching.search;

import coop.vigie.matching.ranking.Confidence;
import coop.vigie.matching.ranking.RankedPlatform;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A platform proposed for a need, with why, and what to know before. */
record MatchView(
        PlatformView platform,
        @Schema(description = "Probability, 0 to 1, that it answers the need", minimum = "0", maximum = "1")
                double score,
        @Schema(enumeration = {"strong", "plausible", "weak"}) Confidence confidence,
        @Schema(description = "What in the need met what in the platform") List<ReasonView> reasons,
        @Schema(description = "What is missing, unknown or to be weighed") List<ReasonView> reservations) {

    /** Of this result. */
    static MatchView of(RankedPlatform ranked, Locale language) {
        return new MatchView(
                new PlatformView(ranked.id(), ranked.name(), ranked.summary()),
                ranked.shownScore(),
                ranked.confidence(),
                ReasonView.of(ranked.reasons(), language),
                ReasonView.of(ranked.reservations(), language));
    }
}
