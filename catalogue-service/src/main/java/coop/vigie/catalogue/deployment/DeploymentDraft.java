package coop.vigie.catalogue.deployment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deployment that somebody declares. */
@Schema(name = "DeploymentDraft", description = "An organisation uses a platform")
public record DeploymentDraft(
        @NotBlank @Size(max = 80) @Schema(description = "Id of the platform") String platform,
        @NotBlank @Size(max = 80) @Schema(description = "Id of the organisation") String organisation,
        @Size(max = 20) @Schema(description = "Official geographic code") String territory,
        @NotBlank @Size(max = 500) @Schema(description = "What it is used for") String use,
        LocalDate since,
        @Size(max = 2000) @Schema(description = "Address of the instance") String address) {}
