package coop.vigie.membership.member;

import coop.vigie.membership.cooperative.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
            @Schema(description = "Of each member; all that it owes where not given, or where it owes less")
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

    @Schema(description = "A year's surplus, and the interest that the meeting voted on the shares")
    record InterestDraft(
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Schema(description = "Day of the general meeting") @NotNull LocalDate approvedOn,
            @NotNull Money surplus,
            @Schema(description = "Public aid in it") Money publicAid,
            @Schema(description = "All reserves before this year; once they reach the capital, the legal one may stop")
                    Money reserves,
            @Schema(description = "Half-yearly mean bond rates of the three calendar years before, in percent")
                    @NotEmpty
                    @Size(max = 12)
                    List<@NotNull @Pattern(regexp = "-?[0-9]{1,2}([.][0-9]{1,4})?") String> tmo,
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
