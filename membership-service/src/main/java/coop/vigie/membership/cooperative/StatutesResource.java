package coop.vigie.membership.cooperative;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.membership.cooperative.CooperativeStore.StatutesRow;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}/statutes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cooperatives")
class StatutesResource {

    private final CooperativeStore store;

    StatutesResource(CooperativeStore store) {
        this.store = store;
    }

    @Schema(description = "The statutes as they were from a day on")
    record StatutesView(long version, LocalDate validFrom, Instant enteredAt, CooperativeView statutes) {

        static StatutesView of(String id, StatutesRow row) {
            return new StatutesView(row.version(), row.validFrom(), row.enteredAt(), CooperativeView.of(row.of(id)));
        }
    }

    record VersionsView(List<StatutesView> items) {}

    @GET
    @PublicRead
    @Operation(
            operationId = "listStatutes",
            summary = "Read the versions of the statutes",
            description = "The latest first; with `asOf` the one in force on that day.")
    public VersionsView list(@PathParam("id") String id, @QueryParam("asOf") String asOf) {
        store.require(id);
        List<StatutesRow> versions = store.versions(id);
        if (asOf != null) {
            LocalDate day = day(asOf);
            versions = versions.stream()
                    .filter(v -> !v.validFrom().isAfter(day))
                    .limit(1)
                    .toList();
        }
        return new VersionsView(
                versions.stream().map(v -> StatutesView.of(id, v)).toList());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalidParameter(
                    "asOf",
                    "date-malformed",
                    Text.of("Une date est attendue : 2026-01-31.", "A date is expected: 2026-01-31."));
        }
    }
}
