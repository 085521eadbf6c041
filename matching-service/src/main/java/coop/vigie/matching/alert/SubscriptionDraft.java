package coop.vigie.matching.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation wants to follow: a need of its own, or a domain, a function, a territory, or several of these at once. */
record SubscriptionDraft(
        @NotBlank @Size(max = 100) @Schema(description = "Id, in the catalogue, of the organisation that follows")
                String organisation,
        @Schema(description = "Id of a need of its own; alone") String need,
        @Schema(description = "Id of a domain") String domain,
        @Schema(description = "Id of a function") String function,
        @Schema(description = "Official geographic code; what happens in it") String territory,
        @Schema(
                        description =
                                "Whether alerts also go out as public events, for webhooks; not for a need that is not public",
                        defaultValue = "false")
                Boolean published) {}
