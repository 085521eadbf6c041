package coop.vigie.membership.cooperative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to keep a register: at least one organisation or person. */
@Schema(description = "Who keeps the register")
record KeepersDraft(
        @Schema(description = "Ids of organisations in the catalogue") @Size(max = 50)
                List<@NotBlank @Size(max = 80) String> organisations,
        @Schema(description = "Subjects of persons' tokens") @Size(max = 50)
                List<@NotBlank @Size(max = 200) String> persons) {}
