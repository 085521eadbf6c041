package coop.vigie.matching.pooling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.vigie.kit.web.Paged;
import coop.vigie.matching.ranking.Confidence;
import coop.vigie.matching.search.PlatformView;
import coop.vigie.matching.search.ReasonView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Platforms ranked for all the members of a group together. */
record CandidatesView(
        List<Item> items,
        @Schema(description = "Absolute address of the next page; absent on the last one") String next,
        @JsonIgnore @Schema(hidden = true) Long total,
        @Schema(description = "Whether nothing in the catalogue is good enough for any of the members") boolean gap,
        String rankingVersion)
        implements Paged {

    /**
     * A platform that no member's constraints exclude.
     *
     * @param score mean of the members' scores
     * @param confidence that of the member it answers least
     */
    record Item(
            PlatformView platform,
            @Schema(description = "Mean of the members' scores", minimum = "0", maximum = "1") double score,
            @Schema(description = "That of the member whose need it answers least") Confidence confidence,
            List<MemberScore> members,
            List<ReasonView> reasons,
            List<ReasonView> reservations) {}

    /** What it is worth for one member. */
    record MemberScore(String need, String organisation, double score) {}
}
