package coop.vigie.membership.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.vigie.membership.cooperative.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be simulated; which fields count depends on the kind. */
@Schema(description = "A question of the kind: what if?")
record SimulationDraft(
        @Schema(
                        description =
                                "subscription, withdrawal, reimbursements, year, ballot, or requirements: what would it take")
                @NotNull
                String kind,
        @Schema(description = "subscription, withdrawal: number of shares; all of the holder's where not given")
                @Min(1)
                @Max(1_000_000_000)
                Long shares,
        @Schema(description = "requirements: subscription, withdrawal, or adoption of a motion") String goal,
        @Schema(description = "subscription: whether the new shares count under the ceiling") Boolean publicBody,
        @Schema(description = "subscription: category of the new member") String category,
        @Schema(description = "subscription: its college") String college,
        @Schema(description = "subscription, withdrawal: a holder, by id, organisation or name") @Size(max = 200)
                String holder,
        @Schema(description = "withdrawal: the approved balance sheet") @Valid BalanceSheetDraft balanceSheet,
        @Schema(
                        description =
                                "withdrawal: losses-on-capital, statutory-reserves-first, pro-rata; ballot: proportional, bloc, no-colleges; that of the statutes where not given")
                String method,
        @Schema(description = "reimbursements: nominal asked for, all together") Money requested,
        @Schema(description = "year: the surplus") Money surplus,
        @Schema(description = "year: public aid in it") Money publicAid,
        @Schema(description = "year: paid-up capital; that of the register where not given") Money paidCapital,
        @Schema(
                        description =
                                "year: the six half-yearly mean bond rates (TMO) of the three calendar years before the meeting, in percent")
                @Size(max = 12)
                List<@NotNull String> tmo,
        @Schema(description = "year: all reserves before it; once they reach the capital, the legal one may stop")
                Money reserves,
        @Schema(description = "year: legal reserve proposed; the least possible where not given") Money legalReserve,
        @Schema(description = "year: statutory reserve proposed; the least possible where not given")
                Money statutoryReserve,
        @Schema(description = "year: distribution by patronage or free shares proposed (M-20)") Money patronage,
        @Schema(description = "year: interest proposed, to be compared with the most possible") Money interest,
        @Schema(description = "ballot, requirements of an adoption: votes by college") @Size(max = 20)
                Map<String, @NotNull @Valid VotesDraft> votes) {

    /** The approved balance sheet. */
    record BalanceSheetDraft(
            @NotNull Money capital, Money legalReserve, Money statutoryReserves, @NotNull Money losses) {}

    /** Votes of a college. */
    record VotesDraft(
            @JsonProperty("for") @Schema(name = "for") @NotNull @Min(0) @Max(1_000_000) Long votesFor,
            @JsonProperty("against") @Schema(name = "against") @NotNull @Min(0) @Max(1_000_000) Long votesAgainst) {}
}
