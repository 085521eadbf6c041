package coop.vigie.matching.gap;

import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.matching.gap.ReadGaps.GapFilter;
import coop.vigie.matching.gap.ReadGaps.MonthView;
import coop.vigie.matching.search.Choices;
import coop.vigie.matching.search.Places;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/gaps")
@Tag(name = "gaps", description = "What people need and nothing in the catalogue covers")
@Produces(MediaType.APPLICATION_JSON)
class GapResource {

    private static final Set<String> WAYS = Set.of("function", "domain", "territory");
    private static final Set<String> LEVELS = Set.of("commune", "epci", "departement", "region");

    private final ReadGaps read;

    GapResource(ReadGaps read) {
        this.read = read;
    }

    @GET
    @PublicRead
    @Operation(
            operationId = "listGaps",
            summary = "List what nothing covers",
            description =
                    "Open needs for which nothing is good enough, by function, domain or territory, those of most organisations first. Needs that are"
                            + " not public count by their organisations alone, in threes.")
    public Page<GapView> list(
            @BeanParam PageQuery page,
            @QueryParam("by")
                    @DefaultValue("function")
                    @Parameter(
                            description = "What is counted",
                            schema = @Schema(enumeration = {"function", "domain", "territory"}))
                    String by,
            @QueryParam("level")
                    @DefaultValue("departement")
                    @Parameter(
                            description = "With `by=territory`: which territories",
                            schema = @Schema(enumeration = {"commune", "epci", "departement", "region"}))
                    String level,
            @QueryParam("function") String function,
            @QueryParam("domain") String domain,
            @QueryParam("territory") @Parameter(description = "Official geographic code: needs in it")
                    String territory) {
        FieldErrors errors = new FieldErrors();
        Choices.check(by, WAYS, "by", errors);
        Choices.check(level, LEVELS, "level", errors);
        Places.checkParameter(territory, "territory", errors);
        errors.throwIfAny();
        return read.list(page, new GapFilter(function, domain, Places.canonical(territory)), by, level);
    }

    @GET
    @Path("/history")
    @PublicRead
    @Operation(
            operationId = "listGapHistory",
            summary = "Follow what nothing covers over time",
            description = "At the end of each of the last months, the current one as it stands now; the oldest first.")
    public HistoryView history(
            @QueryParam("months")
                    @Parameter(
                            description = "How many months, 1 to 36",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .INTEGER,
                                            minimum = "1",
                                            maximum = "36",
                                            defaultValue = "12"))
                    String months,
            @QueryParam("function") String function,
            @QueryParam("domain") String domain,
            @QueryParam("territory") String territory) {
        FieldErrors errors = new FieldErrors();
        Places.checkParameter(territory, "territory", errors);
        String asked = months == null ? "12" : months;
        boolean good = asked.matches("[1-9]|[12][0-9]|3[0-6]");
        if (!good) {
            errors.add(FieldError.inParameter(
                    "months",
                    "months-out-of-bounds",
                    Text.of("months est un entier de 1 à 36.", "months is an integer from 1 to 36.")));
        }
        errors.throwIfAny();
        return new HistoryView(
                read.history(new GapFilter(function, domain, Places.canonical(territory)), Integer.parseInt(asked)));
    }

    /** The months. */
    record HistoryView(List<MonthView> items) {}
}
