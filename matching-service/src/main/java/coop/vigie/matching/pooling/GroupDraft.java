package coop.vigie.matching.pooling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group that an organisation proposes itself. */
record GroupDraft(
        @NotNull
                @Size(min = 2, max = 30)
                @Schema(
                        description =
                                "Ids of open needs of at least two organisations, one's own among them. Those of one's own join, the others are invited.")
                List<String> needs) {}
