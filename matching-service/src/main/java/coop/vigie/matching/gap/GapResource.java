package coop.vigie.matching.gap;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Export;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.matching.gap.ReadGaps.GapFilter;
import coop.vigie.matching.gap.ReadGaps.MonthView;
import coop.vigie.matching.search.Places;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/gaps")
@Tag(name = "gaps", description = "What people need and nothing in the catalogue covers")
@Produces(MediaType.APPLICATION_JSON)
class GapResource {

    private final ReadGaps read;
    private final ObjectMapper json;

    GapResource(ReadGaps read, ObjectMapper json) {
        this.read = read;
        this.json = json;
    }

    @GET
    @PublicRead
    @Operation(
            operationId = "listGaps",
            summary = "List what nothing covers",
            description =
                    "Open needs for which nothing is good enough, by function, domain or territory, those of most organisations first. Needs that are"
                            + " not public count by their organisations alone, in threes. As CSV or NDJSON, the whole list.")
    @Extension(name = "x-exports", value = "true")
    public Page<GapView> list(@BeanParam PageQuery page, @BeanParam GapQuery query) {
        return read.list(page, query);
    }

    @GET
    @Produces(Export.CSV)
    @Operation(hidden = true)
    public Response csv(@BeanParam GapQuery query) {
        return Export.of(read.all(query)).csv(GapView.COLUMNS, GapView::cells);
    }

    @GET
    @Produces(Export.NDJSON)
    @Operation(hidden = true)
    public Response ndjson(@BeanParam GapQuery query) {
        return Export.of(read.all(query)).ndjson(json);
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
