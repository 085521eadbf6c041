package coop.vigie.membership.ledger;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.LuhnCheck;

/** Who holds: an organisation of the catalogue by its id, or a name that is kept here alone. */
@Schema(description = "Who holds shares")
record HolderDraft(
        @Schema(description = "Its name; the catalogue's where an organisation is given") @Size(max = 200) String name,
        @Schema(description = "Its id in the catalogue") @Size(max = 80) String organisation,
        @Pattern(regexp = "[0-9]{9}") @LuhnCheck String siren,
        @Schema(description = "Whether it is a local authority, a grouping or a territorial public establishment")
                Boolean publicBody,
        @Schema(description = "Whether it is a natural person, whose data never leave this service")
                Boolean naturalPerson,
        @Schema(description = "Its seat or domicile, for the register alone") @Size(max = 300) String address) {}
