package coop.vigie.membership.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An institution's intention to become a member. */
@Schema(description = "An institution's intention to become a member of a cooperative")
record IntentionDraft(
        @NotBlank String cooperative,
        @Schema(description = "Its id in the catalogue, which the token must claim", examples = "mel") @NotBlank
                String organisation,
        @Schema(description = "How many shares", examples = "50") @NotNull @Min(1) @Max(1_000_000_000) Long shares,
        @NotBlank String category,
        String college,
        @Schema(description = "The competence or the local public interest, argued in writing (M-03)")
                @NotBlank
                @Size(max = 5000)
                String purpose,
        @Schema(description = "Another basis than article 19 septies, where the company is no SCIC (M-01)")
                @Size(max = 1000)
                String legalBasis,
        @Schema(description = "False for a service with mere financial autonomy (M-02)") Boolean ownLegalPersonality) {}
