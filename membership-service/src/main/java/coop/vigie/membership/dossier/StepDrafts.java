package coop.vigie.membership.dossier;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.vigie.membership.cooperative.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent with each step of a dossier. */
final class StepDrafts {

    private StepDrafts() {}

    @Schema(description = "What was gathered for the review; all of it may come later")
    record ReviewDraft(
            LocalDate statutesReceivedOn,
            @Schema(description = "Year of the last approved accounts") @Min(1990) @Max(2100) Integer accountsYear,
            @Schema(description = "Losses on their balance sheet") Money losses,
            @Schema(description = "Equity on their balance sheet") Money equity,
            @Schema(
                            description =
                                    "State aid basis of the entry: market-investor, de-minimis, de-minimis-sgei or other (M-32, M-33)")
                    @Pattern(regexp = "market-investor|de-minimis|de-minimis-sgei|other")
                    String aidBasis,
            @Schema(description = "When the cooperative stated the aids that its single undertaking received")
                    LocalDate aidStatementOn,
            @Schema(description = "Current-account advances of the authority to the cooperative, all together (M-31)")
                    Money advance,
            @Schema(description = "The authority's real operating revenue, which limits its advances")
                    Money operatingRevenue,
            @Schema(description = "Day on which the advance was, or will be, granted") LocalDate advanceGrantedOn,
            @Schema(description = "Its last day: two years later at the most, four once it was renewed (M-31)")
                    LocalDate advanceUntil,
            @Schema(description = "True where that is after the one renewal that the law allows")
                    Boolean advanceRenewed,
            @Schema(description = "The competence exercised, for the documents") @Size(max = 3000) String competence,
            @Schema(description = "How it stands with the EPCI or its communes (M-03)") @Size(max = 2000)
                    String epciLink,
            @Schema(description = "The commission heard and the day of its opinion") @Size(max = 300) String commission,
            @Schema(description = "Why a subsidy, a mere adhesion or a contract suit less") @Size(max = 3000)
                    String discardedOptions,
            @Schema(description = "The budget and year whose credits pay") @Size(max = 300) String budget,
            @Schema(
                            description =
                                    "City of the administrative court before which the act is contested, where the authority's territory does not tell it",
                            examples = "Lille")
                    @Size(max = 100)
                    String court,
            @Size(max = 2000) String note) {}

    @Schema(description = "The project is closed")
    record ReadinessDraft(
            @Schema(description = "Who gave the legal and financial visa") @Size(max = 300) String visa) {}

    @Schema(description = "The vote of the assembly")
    record DeliberationDraft(
            @Size(max = 60) String number,
            @NotNull LocalDate votedOn,
            @JsonProperty("for") @Schema(name = "for") Long votesFor,
            @JsonProperty("against") @Schema(name = "against") Long votesAgainst,
            @Min(0) @Max(10_000) Long abstentions,
            @Schema(
                            description =
                                    "for or against: how the president voted, where the votes are tied and the ballot is not secret (L. 2121-20)")
                    @Pattern(regexp = "for|against")
                    String castingVote,
            @Schema(description = "True where the ballot was secret") Boolean secretBallot,
            @Schema(description = "True where the vote was put off; `reason` then says why") Boolean adjourned,
            @Size(max = 500) String reason,
            @Schema(description = "Day of the summons") LocalDate convenedOn,
            @Schema(description = "Who presented the project") @Size(max = 200) String rapporteur,
            @Schema(description = "Members in office") @Min(1) @Max(10_000) Long members,
            @Schema(
                            description =
                                    "Proxies given, counted in `present`; at most one for each member in the room (L. 2121-20)")
                    @Min(0)
                    @Max(10_000)
                    Long proxies,
            @Schema(
                            description =
                                    "Members present or represented: those in the room, whether recused or not, and the proxies that they hold")
                    @Min(0)
                    @Max(10_000)
                    Long present,
            @Schema(description = "Members that the quorum asks for: in the room, proxies not counted (L. 2121-17)")
                    @Min(0)
                    @Max(10_000)
                    Long quorum,
            @Schema(description = "Members with an interest who took no part (M-30)") List<@NotBlank String> recusals,
            @Schema(description = "Members with an interest who took part all the same")
                    List<@NotBlank String> interested,
            @Schema(description = "Number of shares voted, where it differs from the project") @Min(1) Long shares,
            @Valid RepresentativeDraft representative,
            @Schema(description = "Who is empowered to sign the form; must then be its signatory") @Size(max = 200)
                    String signatory,
            @Schema(description = "Last day on which the form may be signed") LocalDate authorisedUntil,
            @Schema(description = "Whether the note went out with the summons (M-26)") Boolean explanatoryNote) {}

    @Schema(description = "Who sits for the institution")
    record RepresentativeDraft(
            @NotBlank @Size(max = 200) String name,
            @Size(max = 200) String substitute,
            @Schema(description = "Last day of the mandate, the assembly's own at the latest") LocalDate until) {}

    @Schema(description = "Publication of the act and its reception by the State")
    record TransmissionDraft(
            LocalDate receivedOn,
            LocalDate publishedOn,
            @Size(max = 200) String reference,
            @Schema(description = "True where annexes are missing") Boolean incomplete,
            @Schema(description = "When the executive certified it enforceable: proof, not condition")
                    LocalDate certifiedOn) {}

    @Schema(description = "The right day of an act's reception or publication, where a wrong one was recorded")
    record TransmissionCorrectionDraft(
            LocalDate receivedOn,
            LocalDate publishedOn,
            @Schema(description = "Why the day recorded was wrong; kept in the timeline") @NotBlank @Size(max = 500)
                    String reason) {}

    @Schema(description = "A letter or an order after the transmission")
    record LegalityDraft(
            @Schema(
                            description =
                                    "file-asked, file-completed, gracious-appeal, gracious-answer, referral, suspension, suspension-lifted")
                    @NotNull
                    @Pattern(
                            regexp =
                                    "file-asked|file-completed|gracious-appeal|gracious-answer|referral|suspension|suspension-lifted")
                    String kind,
            @NotNull LocalDate on,
            @Size(max = 300) String reference) {}

    @Schema(description = "The subscription form as signed")
    record FormDraft(
            @NotNull LocalDate signedOn,
            @Schema(description = "Who signed, empowered by the deliberation") @NotBlank @Size(max = 200)
                    String signatory,
            @Schema(description = "Number of shares, which must be the number voted") @Min(1) Long shares) {}

    @Schema(description = "The cooperative's approval")
    record ApprovalDraft(
            @NotNull LocalDate approvedOn, @NotBlank @Size(max = 200) String body, @Size(max = 200) String reference) {}

    @Schema(description = "The cooperative's refusal")
    record ApprovalRefusalDraft(
            @NotNull LocalDate refusedOn, @NotBlank @Size(max = 200) String body, @Size(max = 500) String reason) {}

    @Schema(description = "The entry in the register")
    record RegistrationDraft(
            @NotNull LocalDate effectiveOn,
            @Schema(description = "The institution's seat, for the register alone") @Size(max = 300) String address) {}

    @Schema(description = "A payment, on bank proof")
    record PaymentDraft(
            @NotNull Money amount,
            @NotNull LocalDate paidOn,
            @Schema(description = "Number of the mandate or of the transfer") @NotBlank @Size(max = 200)
                    String reference,
            @Schema(description = "Organisation that paid, where it is said; must be the member") @Size(max = 80)
                    String payer,
            @Schema(description = "Number of the movement that called for it, where one did") Long call) {}

    @Schema(description = "What was paid in excess goes back to the member")
    record ReturnDraft(@NotNull Money amount, @NotNull LocalDate paidOn, @NotBlank @Size(max = 200) String reference) {}

    @Schema(description = "A payment that the bank took back, or that was recorded by mistake")
    record ReversalDraft(
            @Schema(description = "Number of the movement of money that recorded it") @NotNull @Min(1) Long number,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String reference) {}

    @Schema(description = "A formal notice by registered letter")
    record NoticeDraft(@NotNull LocalDate sentOn, @NotBlank @Size(max = 200) String reference) {}

    @Schema(description = "How a dossier ends")
    record EndingDraft(@NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}

    @Schema(description = "The act is withdrawn by the assembly, or annulled by a court")
    record RevocationDraft(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 500) String reason,
            @Schema(description = "True where a court annulled it") Boolean byCourt) {}
}
