package coop.vigie.membership.member;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.vigie.membership.cooperative.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent with each event of a member's life. */
final class Drafts {

    private Drafts() {}

    @Schema(description = "A request to leave, or an exclusion, with the act that it rests on")
    record WithdrawalDraft(
            @Schema(description = "Id, organisation or name of the holder") @NotBlank String holder,
            @Schema(
                            description =
                                    "withdrawal, exclusion, striking-off, death, dissolution, or default: by law, once a dossier is in default of payment")
                    @NotNull
                    @Pattern(regexp = "withdrawal|exclusion|striking-off|death|dissolution|default")
                    String kind,
            @Schema(description = "All of its shares where not given") @Min(1) Long shares,
            @Schema(description = "Day of the request; of the vote, for an exclusion") @NotNull LocalDate requestedOn,
            @Schema(description = "Deliberation, letter or minutes") @NotBlank @Size(max = 300) String act,
            @Schema(description = "exclusion: just motives") @Size(max = 1000) String motives,
            @Schema(description = "exclusion: day on which the member was heard, or summoned to be") LocalDate heardOn,
            @Schema(description = "exclusion: votes for, at the majority for changes of statutes") @Min(0)
                    Long votesFor,
            @Schema(description = "exclusion: votes expressed") @Min(1) Long votesExpressed) {}

    @Schema(description = "A request to leave is taken back")
    record RenunciationDraft(
            @NotNull LocalDate on,
            @Schema(description = "Deliberation, letter or minutes") @NotBlank @Size(max = 300) String act) {}

    @Schema(description = "An excluded member goes to court")
    record AppealDraft(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String court,
            @Schema(description = "Writ or judgment") @NotBlank @Size(max = 300) String reference,
            @Schema(description = "What the court said; absent while it has not") @Size(max = 1000) String judgment) {}

    @Schema(description = "The exit takes effect: the shares are cancelled")
    record CancellationDraft(
            @NotNull LocalDate effectiveOn,
            @Schema(description = "How many of the shares asked for, where the floor lets only a part of them go")
                    @Min(1)
                    Long shares,
            @Schema(
                            description =
                                    "The deliberation by which a public body withdraws, published and received by the State (M-25, M-27)")
                    @Valid
                    ExitActDraft deliberation,
            @Schema(description = "Why the exit is entered although it breaks a rule such as M-06") @Size(max = 500)
                    String acknowledgement) {}

    @Schema(description = "The act by which an authority leaves")
    record ExitActDraft(
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate votedOn,
            LocalDate receivedOn,
            LocalDate publishedOn) {}

    @Schema(description = "The value is set on the approved accounts of the year of the exit")
    record ValuationDraft(
            @NotNull LocalDate approvedOn,
            @Schema(
                            description =
                                    "Like the three below, that of the recorded accounts of the year where there are some")
                    Money capital,
            Money legalReserve,
            Money statutoryReserves,
            @Schema(description = "Losses on the balance sheet; not needed where the accounts are recorded")
                    Money losses,
            @Schema(
                            description =
                                    "losses-on-capital, statutory-reserves-first or pro-rata; the statutes' where not given")
                    String method) {}

    @Schema(description = "A payment to a member who left")
    record ReimbursementDraft(
            @NotNull Money amount, @NotNull LocalDate paidOn, @NotBlank @Size(max = 200) String reference) {}

    @Schema(description = "Shares go from one holder to another")
    record TransferDraft(
            @Schema(description = "transfer, or transmission by law (merger, transformation, inheritance)")
                    @NotNull
                    @Pattern(regexp = "transfer|transmission")
                    String kind,
            @NotBlank String from,
            @Schema(description = "A holder of the register by id, organisation or name, or a new one") @NotNull @Valid
                    BeneficiaryDraft to,
            @NotNull @Min(1) @Max(1_000_000_000) Long shares,
            @NotNull LocalDate effectiveOn,
            @Schema(description = "Order of movement signed by both, or the act that passes the shares on")
                    @NotBlank
                    @Size(max = 300)
                    String act,
            @Schema(description = "Reference of the approval (M-11); not needed for a transmission by law")
                    @Size(max = 300)
                    String approval,
            @Schema(description = "What all of the shares are sold for; 0.00 where they are given") Money price) {

        /** Whether a merger or the like passes the shares on, so that nobody approves. */
        boolean byLaw() {
            return "transmission".equals(kind);
        }
    }

    @Schema(description = "A transfer that is not approved")
    record TransferRefusalDraft(
            @NotBlank String from,
            @Schema(description = "Who would have got the shares") @NotBlank @Size(max = 200) String to,
            @NotNull @Min(1) @Max(1_000_000_000) Long shares,
            @NotNull LocalDate refusedOn,
            @Schema(description = "Who refused, such as the board") @NotBlank @Size(max = 200) String body,
            @Size(max = 1000) String reason,
            @Schema(description = "Order of movement, and minutes of the refusal") @NotBlank @Size(max = 300)
                    String act) {}

    @Schema(description = "Who gets the shares")
    record BeneficiaryDraft(
            @Size(max = 80) String organisation,
            @Size(max = 200) String name,
            Boolean publicBody,
            Boolean naturalPerson,
            String category,
            String college,
            @Schema(
                            description =
                                    "Of a public body: another basis than article 19 septies, where the company is no SCIC (M-01)")
                    @Size(max = 1000)
                    String legalBasis,
            @Schema(description = "Its seat or domicile, for the register alone") @Size(max = 300) String address) {}

    @Schema(description = "The exact negative of one movement")
    record CorrectionDraft(
            @NotNull @Min(1) Long number, @NotBlank @Size(max = 300) String act, LocalDate effectiveOn) {}

    @Schema(description = "A split or a consolidation of the nominal")
    record NominalDraft(
            @Schema(description = "New shares for old ones: 10/1 splits, 1/10 consolidates", examples = "10/1")
                    @NotNull
                    @Pattern(regexp = "[1-9][0-9]{0,5}/[1-9][0-9]{0,5}")
                    String ratio,
            @NotNull LocalDate effectiveOn,
            @NotBlank @Size(max = 300) String act) {}

    @Schema(description = "An accounting year is closed")
    record ClosingDraft(@NotNull LocalDate endsOn) {}

    @Schema(description = "An aid to the cooperative as a single undertaking")
    record AidDraft(
            @NotNull LocalDate grantedOn,
            @NotNull Money amount,
            @NotBlank @Size(max = 200) String grantor,
            @Schema(description = "True for a service of general economic interest") Boolean sgei,
            @Size(max = 300) String reference,
            @Schema(
                            description =
                                    "The linked company that received it, where it is not the cooperative itself: both are one single undertaking")
                    @Size(max = 200)
                    String undertaking) {}

    @Schema(description = "A ballot held")
    record VoteDraft(
            @NotNull LocalDate recordDate,
            @NotBlank @Size(max = 500) String motion,
            @NotEmpty @Size(max = 20) Map<String, @NotNull @Valid CollegeVotes> votes) {}

    @Schema(description = "Votes of a college")
    record CollegeVotes(
            @JsonProperty("for") @Schema(name = "for") @NotNull @Min(0) @Max(1_000_000) Long votesFor,
            @JsonProperty("against") @Schema(name = "against") @NotNull @Min(0) @Max(1_000_000) Long votesAgainst) {}
}
