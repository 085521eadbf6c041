package coop.vigie.matching.need;

import coop.vigie.matching.search.ConstraintsDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A need as a client sends it, and as a merge patch changes it. */
record NeedDraft(
        @Size(min = 1, max = 100)
                @Schema(
                        description =
                                "Id, in the catalogue, of the organisation that has the need; that of the token where it is not given")
                String organisation,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 10_000) @Schema(description = "The need in everyday French or English") String text,
        @Pattern(regexp = "draft|open|covered|shelved|closed")
                @Schema(
                        enumeration = {"draft", "open", "covered", "shelved", "closed"},
                        defaultValue = "open")
                String state,
        @Pattern(regexp = "private|partners|public")
                @Schema(
                        description =
                                "`private`: the organisation alone; `partners`: every organisation that has an account; `public`: everybody",
                        enumeration = {"private", "partners", "public"},
                        defaultValue = "private")
                String visibility,
        @Size(max = 30) @Schema(description = "Ids of functions; proposed from the text where none are given")
                List<@NotBlank String> functions,
        @Size(max = 24) @Schema(description = "Ids of domains; proposed from the text where none are given")
                List<@NotBlank String> domains,
        ConstraintsDraft constraints,
        @Schema(description = "Official geographic code", examples = "59017") String territory,
        @Schema(description = "When it is wanted by") LocalDate horizon,
        @Valid Budget budget,
        @Min(1) @Max(100_000_000) @Schema(description = "How many people would use it") Integer users,
        @Size(max = 100) @Schema(description = "Ids of other organisations that share the need")
                List<@NotBlank String> sharedWith) {

    /** The same need of this organisation, where the draft names none. */
    NeedDraft of(String caller) {
        return organisation != null
                ? this
                : new NeedDraft(
                        caller,
                        title,
                        text,
                        state,
                        visibility,
                        functions,
                        domains,
                        constraints,
                        territory,
                        horizon,
                        budget,
                        users,
                        sharedWith);
    }

    /** What may be spent, first and then each year, in euros. */
    record Budget(@Valid Money once, @Valid Money yearly) {}

    /** An amount. */
    record Money(
            @DecimalMin("0.00")
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            examples = "1500.00")
                    BigDecimal amount,
            @Pattern(regexp = "EUR") String currency) {}
}
