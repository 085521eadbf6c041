package coop.vigie.matching.pooling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a cost-sharing simulation is asked. */
record CostDraft(
        @NotNull
                @Pattern(regexp = "equal|population|users")
                @Schema(
                        description =
                                "`equal`: the same for each organisation; `population`: by inhabitants; `users`: by the number of users that the needs state",
                        enumeration = {"equal", "population", "users"})
                String key,
        @Valid @Schema(description = "What the group pays once") Amount once,
        @Valid @Schema(description = "What the group pays each year") Amount yearly,
        @Min(1) @Max(30) @Schema(description = "Over how many years savings are counted", defaultValue = "1")
                Integer years,
        @Valid
                @Schema(
                        description =
                                "What an organisation would pay alone, by its id; the whole of `once` and `yearly` where not given")
                Map<String, @NotNull Alone> alone,
        @Size(max = 200)
                @Schema(
                        description =
                                "Inhabitants or users by organisation id, where the catalogue or the needs do not say, or say wrong")
                Map<String, @NotNull @Min(0) @Max(1_000_000_000L) Long> weights) {

    /** What one organisation would pay by itself. */
    record Alone(@Valid Amount once, @Valid Amount yearly) {}
}
