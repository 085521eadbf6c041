package coop.vigie.matching.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search as a client sends it. */
record SearchDraft(
        @NotBlank
                @Size(max = 10_000)
                @Schema(
                        description = "The need in everyday French or English",
                        examples =
                                "Notre atelier répare et loue des vélos, nous cherchons un outil pour suivre les réparations")
                String text,
        ConstraintsDraft constraints,
        @Schema(description = "Official geographic code of the territory of the need", examples = "59017")
                String territory,
        @Schema(description = "Kind of the organisation that asks, such as `epci`: deployments by its like count more")
                @Size(max = 40)
                String organisationKind,
        @Min(1) @Max(50) @Schema(description = "How many platforms at the most", defaultValue = "10") Integer limit) {}
