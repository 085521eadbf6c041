package coop.vigie.matching.pooling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merger that an organisation agrees to; one of both is given. */
record MergerDraft(
        @Schema(description = "Id of the group to go on in") String into,
        @Schema(description = "Id of a group that asks to go on in this one: among this one's `agreements`")
                String from) {}
