package coop.vigie.matching.support;

import coop.vigie.matching.search.ReasonView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Organisations that accompany, the nearest and most specific first. */
record SupportView(List<Item> items) {

    /** One of them. */
    record Item(
            OrganisationView organisation,
            @Schema(description = "What it offers, in its own words") String what,
            List<ReasonView> reasons) {}

    /** The organisation. */
    record OrganisationView(String id, String name, String website) {}
}
