package coop.vigie.matching.pooling;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A group as its reader sees it: only needs that it may read, and those whose organisation agreed to show them beside its own.
 *
 * @param mergedInto the group that it went on in
 * @param agreements shown to the organisations that have joined
 */
record PoolingGroupView(
        String id,
        @Schema(
                        description =
                                "`proposed` until two organisations have joined, as far as the reader sees; `merged` and `dissolved` are the end",
                        enumeration = {"proposed", "active", "merged", "dissolved"})
                GroupState state,
        @Schema(description = "What all these needs are about") List<Named> functions,
        @Schema(description = "Why these needs are together, in plain words") String explanation,
        List<MemberView> members,
        String mergedInto,
        List<AgreementView> agreements) {

    /** A concept. */
    record Named(String id, String label) {}

    /**
     * A need in the group.
     *
     * @param similarity with the other needs shown, 0 to 1
     */
    record MemberView(
            String need,
            String title,
            String organisation,
            @Schema(enumeration = {"invited", "joined"}) String status,
            @Schema(minimum = "0", maximum = "1") double similarity,
            List<Named> functions,
            Instant since,
            @Schema(
                            description =
                                    "Of a private need of one's own: organisations that joined since it was last agreed to be shown. They see it once it"
                                            + " joins again.")
                    List<String> hiddenFrom) {}

    /**
     * Who agreed to what.
     *
     * @param from of a merger: the group that goes on in {@code into}
     */
    record AgreementView(
            String organisation, @Schema(enumeration = {"merge", "dissolve"}) String kind, String from, String into) {}
}
