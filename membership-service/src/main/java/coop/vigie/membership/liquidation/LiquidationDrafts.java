package coop.vigie.membership.liquidation;

import coop.vigie.membership.cooperative.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent at the end of a cooperative. */
final class LiquidationDrafts {

    private LiquidationDrafts() {}

    @Schema(description = "The cooperative is dissolved")
    record DissolutionDraft(
            @NotNull LocalDate decidedOn,
            @Schema(description = "meeting, court, or term: the one that the statutes set")
                    @NotNull
                    @Pattern(regexp = "meeting|court|term")
                    String cause,
            @Schema(description = "Minutes, judgment or clause") @NotBlank @Size(max = 300) String act,
            @Schema(description = "Who liquidates") @NotBlank @Size(max = 200) String liquidator) {}

    @Schema(description = "The liquidation is closed")
    record ClosingDraft(
            @NotNull LocalDate closedOn,
            @Schema(description = "Minutes that approve the liquidator's accounts") @NotBlank @Size(max = 300)
                    String act,
            @Schema(description = "What is left once all debts are paid") @NotNull Money netAssets,
            @Schema(description = "Who gets what is left over once the members have back what they paid") @Valid
                    SurplusDraft surplusTo) {}

    @Schema(description = "Who gets the surplus: never a member as such (article 19 of law 47-1775)")
    record SurplusDraft(
            @NotBlank @Size(max = 200) String name,
            @Schema(description = "cooperative, or general-interest")
                    @NotNull
                    @Pattern(regexp = "cooperative|general-interest")
                    String kind) {}
}
