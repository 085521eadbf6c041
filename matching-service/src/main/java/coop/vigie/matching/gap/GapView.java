package coop.vigie.matching.gap;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What nothing covers, in one function, domain or territory. */
record GapView(
        String id,
        String label,
        @Schema(description = "At least so many: what is not public counts once for each organisation") int needs,
        @Schema(description = "Public ones, all of them; list them with /needs") int publicNeeds,
        int organisations,
        @Schema(description = "Those of them whose needs are not public, counted in threes: never fewer than three")
                int privateOrganisations,
        @Schema(description = "When the oldest public one was recorded") LocalDate since) {

    /** As a table. */
    static final List<String> COLUMNS =
            List.of("id", "label", "needs", "publicNeeds", "organisations", "privateOrganisations", "since");

    List<?> cells() {
        return Arrays.asList(id, label, needs, publicNeeds, organisations, privateOrganisations, since);
    }

    static GapView of(String id, String label, GapCount count) {
        return new GapView(
                id,
                label,
                count.needs(),
                count.publicNeeds(),
                count.organisations(),
                count.privateOrganisations(),
                count.since() == null ? null : LocalDate.ofInstant(count.since(), ZoneOffset.UTC));
    }
}
