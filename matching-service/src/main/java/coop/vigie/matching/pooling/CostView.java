package coop.vigie.matching.pooling;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A simulation: each organisation's share and what it saves.
 *
 * @param total {@code once} and {@code yearly} over the years
 */
record CostView(
        String key,
        int years,
        @Schema(description = "How cents that cannot be split are allotted") String rule,
        Amount once,
        Amount yearly,
        Amount total,
        @Schema(description = "By organisation; `once`, `yearly` and `total` add up to those of the group to the cent")
                List<Share> shares) {

    /**
     * One organisation's.
     *
     * @param weight inhabitants or users; 1 where all pay the same
     * @param alone what it would pay by itself over the years
     * @param saving {@code alone} less {@code total}; may be negative
     */
    record Share(
            String organisation,
            long weight,
            Amount once,
            Amount yearly,
            Amount total,
            Amount alone,
            @Schema(description = "What it saves against going alone; negative where it would pay more")
                    Amount saving) {}
}
