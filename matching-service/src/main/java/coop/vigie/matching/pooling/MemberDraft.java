package coop.vigie.matching.pooling;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A need that is to join a group. */
record MemberDraft(@NotBlank @Schema(description = "Id of an open need of one's own organisation") String need) {}
