package coop.vigie.membership.ledger;

import coop.vigie.membership.cooperative.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An existing register, as it is taken over. */
@Schema(description = "An existing register, as it stood on a day")
record OpeningDraft(
        @NotNull LocalDate asOf,
        @NotEmpty @Size(max = 20_000) @Valid List<@NotNull HoldingDraft> holdings,
        @Schema(
                        description =
                                "The highest capital that the cooperative ever reached, where it was more than now (M-14)")
                Money highestCapital,
        @Schema(description = "Why a register that is over the public ceiling is taken over all the same")
                @Size(max = 500)
                String breachAcknowledged) {

    /** What one holder has. */
    record HoldingDraft(
            @NotNull @Valid HolderDraft holder,
            @NotBlank String category,
            String college,
            @NotNull @Min(1) @Max(1_000_000_000) Long shares,
            @Schema(description = "What it has paid; all of it where not given") Money paid) {}
}
