package coop.vigie.matching.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as a client sends it. */
record DecisionDraft(
        @NotNull
                @Pattern(regexp = "shortlisted|contacted|piloting|accepted|rejected")
                @Schema(enumeration = {"shortlisted", "contacted", "piloting", "accepted", "rejected"})
                String decision,
        @Size(max = 2_000)
                @Schema(description = "Why; required of a rejection, shown to the deciding organisation alone")
                String reason,
        @Schema(description = "Last day of a pilot, and of nothing else") LocalDate until) {}
