package coop.vigie.matching.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a search. */
record SearchView(
        List<MatchView> items,
        @Schema(description = "Whether nothing in the catalogue is good enough") boolean gap,
        @Schema(description = "What the need is about that no platform has") List<MissingView> missing,
        @Schema(description = "What to do next, where there is something to do") String advice,
        UnderstoodView understood,
        @Schema(description = "Names the weights by which this was ranked") String rankingVersion) {

    /** A function that no platform has. */
    record MissingView(String id, String label) {}
}
