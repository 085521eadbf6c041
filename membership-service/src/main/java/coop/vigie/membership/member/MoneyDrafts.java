package coop.vigie.membership.member;

import coop.vigie.membership.cooperative.Money;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent with each movement of money. */
final class MoneyDrafts {

    private MoneyDrafts() {}

    @Schema(description = "A call for what is unpaid")
    record CallDraft(
            @Schema(description = "Id, organisation or name; all who owe something where it is not given")
                    @Size(max = 200)
                    String holder,
            @Schema(
                            description =
                                    "Of each member; all that it owes and was not called for yet where not given, or where that is less")
                    Money amount,
            @NotNull LocalDate calledOn,
            @NotNull LocalDate dueOn,
            @Schema(description = "Minutes or letter") @NotBlank @Size(max = 200) String reference) {}

    @Schema(description = "A payment by a member that has no dossier, on bank proof")
    record PaymentDraft(
            @Schema(description = "Id, organisation or name") @NotBlank @Size(max = 200) String holder,
            @NotNull Money amount,
            @NotNull LocalDate paidOn,
            @NotBlank @Size(max = 200) String reference,
            @Schema(description = "Who paid, where it is said; must be the member") @Size(max = 200) String payer) {}

    @Schema(description = "What a member without a dossier paid in excess goes back to it")
    record MemberReturnDraft(
            @Schema(description = "Id, organisation or name") @NotBlank @Size(max = 200) String holder,
            @NotNull Money amount,
            @NotNull LocalDate paidOn,
            @NotBlank @Size(max = 200) String reference) {}

    @Schema(description = "A payment without a dossier that the bank took back, or that was recorded by mistake")
    record MemberReversalDraft(
            @Schema(description = "Number of the movement of money that recorded it") @NotNull @Min(1) Long number,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String reference) {}

    @Schema(description = "A year's surplus, and the interest that the meeting voted on the shares")
    record InterestDraft(
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Schema(description = "Day of the general meeting") @NotNull LocalDate approvedOn,
            @NotNull Money surplus,
            @Schema(description = "Public aid in it") Money publicAid,
            @Schema(description = "All reserves before this year; once they reach the capital, the legal one may stop")
                    Money reserves,
            @Schema(
                            description =
                                    "The six half-yearly mean bond rates (TMO) of the three calendar years before the meeting, in percent")
                    @Size(min = 6, max = 6)
                    @NotNull
                    List<@NotNull String> tmo,
            @Schema(description = "Interest voted; the most possible where not given") Money interest) {}

    @Schema(description = "Accounts as the general meeting approved them")
    record AccountsDraft(
            @NotNull LocalDate endsOn,
            @NotNull LocalDate approvedOn,
            Money turnover,
            @Schema(description = "Result of the year, negative for a loss") Money result,
            @NotNull Money capital,
            Money legalReserve,
            Money statutoryReserves,
            @Schema(description = "Losses on the balance sheet") @NotNull Money losses) {}
}
