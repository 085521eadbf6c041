package coop.vigie.matching.support;

import coop.vigie.matching.search.ReasonView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that accompanies. */
record SupportView(
        OrganisationView organisation,
        @Schema(description = "What it offers, in its own words") String what,
        List<ReasonView> reasons) {

    /** The organisation. */
    record OrganisationView(String id, String name, String website) {}
}
