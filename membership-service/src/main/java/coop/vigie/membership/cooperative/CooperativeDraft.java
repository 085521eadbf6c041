package coop.vigie.membership.cooperative;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.LuhnCheck;

/** A cooperative as a manager describes it. */
@Schema(description = "A cooperative to be kept here, with its statutes")
public record CooperativeDraft(
        @Schema(description = "Permanent readable id", examples = "plateforme-commune")
                @NotNull
                @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
                @Size(max = 80)
                String id,
        @NotBlank @Size(max = 200) String name,
        @Schema(description = "SCIC, SCOP, SA-COOP, SAS-COOP or SARL-COOP") @NotNull String legalForm,
        @Schema(description = "Value of one share") @NotNull Money nominal,
        @Schema(description = "Categories of members, such as employees, users, public-bodies")
                @NotEmpty
                @Size(max = 20)
                List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60) String> categories,
        @Schema(
                        description =
                                "What a category counts as in law, where its name does not say it: employees, producers, beneficiaries, public-bodies, investors, others")
                Map<String, String> categoryRoles,
        @Schema(description = "Fewest shares that a member must hold, by category; 1 where not given")
                Map<String, @NotNull @Min(1) @Max(1_000_000) Long> minimumShares,
        @Schema(description = "Voting groups; none means one member, one vote") @Size(max = 20) @Valid
                List<@NotNull CollegeDraft> colleges,
        @Schema(description = "Ids of the platforms that it carries") @Size(max = 200) List<@NotBlank String> platforms,
        @Schema(description = "Part of the highest capital under which exits may not bring it", examples = "1/2")
                @Pattern(regexp = "[0-9]{1,6}/[1-9][0-9]{0,5}")
                String statutoryFloor,
        @Schema(description = "Where the statutes look at the highest capital of the last months only")
                @Min(1)
                @Max(600)
                Integer floorWindowMonths,
        @Schema(description = "How a college's result is carried: proportional, bloc or no-colleges") String tally,
        @Schema(
                        description =
                                "How losses are put on leaving members: losses-on-capital, statutory-reserves-first or pro-rata")
                String lossMethod,
        @Schema(description = "Years to pay what a subscription leaves unpaid") @Min(1) @Max(10) Integer paymentYears,
        @Schema(description = "Years to reimburse a member who left") @Min(1) @Max(10) Integer reimbursementYears,
        @Schema(description = "Account of the M57 nomenclature for a public holding", examples = "261")
                @Pattern(regexp = "[0-9]{3,8}")
                String account,
        @Schema(description = "Months in which the cooperative answers a subscription, where the statutes set them")
                @Min(1)
                @Max(24)
                Integer approvalMonths,
        @Schema(description = "Whether silence until then is an approval; it is not where this is not given")
                Boolean silenceApproves,
        @Schema(description = "Its id in the catalogue") @Size(max = 80) String organisation,
        @Pattern(regexp = "[0-9]{9}") @LuhnCheck String siren,
        @Size(max = 300) String seat,
        @Size(max = 100) String registry,
        @Size(max = 1000) String object,
        @Schema(description = "SA, SAS or SARL") @Pattern(regexp = "SA|SAS|SARL") String variant,
        @Schema(description = "Who approves new members") @Size(max = 200) String approvalBody) {

    /** A voting group. */
    public record CollegeDraft(
            @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60) String id,
            @NotBlank @Size(max = 120) String name,
            @Schema(description = "Part of the votes in percent; equal parts where none is given")
                    @DecimalMin("0")
                    @DecimalMax("100")
                    @Digits(integer = 3, fraction = 4)
                    BigDecimal weight,
            @Schema(description = "The category whose members sit in it") String category) {}
}
