package coop.vigie.membership.representative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about mandates. */
final class MandateDrafts {

    private MandateDrafts() {}

    @Schema(description = "A mandate to sit for the authority in a cooperative")
    record MandateDraft(
            @NotBlank @Size(max = 80) String cooperative,
            @NotBlank @Size(max = 200) String name,
            @Size(max = 200) String substitute,
            @Schema(description = "The deliberation that names them (L. 2121-33 CGCT)") @NotBlank @Size(max = 300)
                    String act,
            @NotNull LocalDate since,
            @Schema(description = "Last day, that of the assembly at the latest (M-29)") LocalDate until,
            @Schema(description = "Seats in the cooperative's own bodies, such as its board") @Size(max = 300)
                    String functions) {}

    @Schema(description = "A mandate that ends before its time")
    record EndDraft(@NotNull LocalDate on, @NotBlank @Size(max = 300) String reason) {}

    @Schema(description = "A matter that the authority's assembly will vote on")
    record MatterDraft(
            @Schema(description = "contract, guarantee, aid, own-appointment, own-pay, budget or other")
                    @NotNull
                    @Pattern(regexp = "contract|guarantee|aid|own-appointment|own-pay|budget|other")
                    String matter,
            @NotNull LocalDate on) {}
}
