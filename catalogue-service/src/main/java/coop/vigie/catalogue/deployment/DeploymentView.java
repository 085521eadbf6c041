package coop.vigie.catalogue.deployment;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deployment as the API shows it. */
@Schema(name = "Deployment", description = "An organisation uses a platform")
record DeploymentView(
        String id,
        long version,
        Named platform,
        Named organisation,
        Named territory,
        @Schema(description = "What it is used for") String use,
        LocalDate since,
        @Schema(description = "Address of the instance") String address,
        @Schema(description = "declared, confirmed, contested, expired or ended; only confirmed ones count as adoption")
                String state,
        String source,
        Instant declaredAt,
        Instant confirmedAt,
        @Schema(description = "When the confirmation has to be renewed") Instant expiresAt,
        LocalDate endedOn) {

    /** Something by its id and its name. */
    @Schema(name = "Named")
    record Named(String id, String name, String kind) {}
}
