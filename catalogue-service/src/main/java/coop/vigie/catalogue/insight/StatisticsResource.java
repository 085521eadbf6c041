package coop.vigie.catalogue.insight;

import coop.vigie.catalogue.document.Codes;
import coop.vigie.catalogue.document.Parameters;
import coop.vigie.catalogue.insight.StatisticsStore.CountRow;
import coop.vigie.catalogue.insight.StatisticsStore.CoverageRow;
import coop.vigie.catalogue.insight.StatisticsStore.FieldRow;
import coop.vigie.catalogue.insight.StatisticsStore.FreshnessRow;
import coop.vigie.catalogue.insight.StatisticsStore.ModerationRow;
import coop.vigie.catalogue.insight.StatisticsStore.MonthRow;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures on the catalogue. */
@Path("/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics", description = "Coverage, adoption, completeness, freshness, moderation")
class StatisticsResource {

    private static final List<String> FIELDS = List.of(
            "summary",
            "description",
            "functions",
            "domains",
            "licence",
            "repository",
            "website",
            "documentation",
            "languages",
            "steward",
            "stewardForm",
            "hosting",
            "offers",
            "dataProtection",
            "interoperability",
            "accessibility",
            "security",
            "maturity",
            "vitality");

    private static final String COUNTRY = "country";

    private final StatisticsStore store;

    StatisticsResource(StatisticsStore store) {
        this.store = store;
    }

    /** The figures. */
    @Schema(name = "Statistics")
    record StatisticsView(
            List<CountRow> platformsByStatus,
            List<CountRow> platformsByDomain,
            @Schema(description = "How many listed platforms have each field") List<FieldRow> completeness,
            FreshnessRow freshness,
            @Schema(description = "Deployments confirmed at the end of each month, counted from what happened to them")
                    List<MonthRow> adoptionOverTime,
            ModerationRow moderation,
            @Schema(description = "What waits for a moderator besides proposals") List<CountRow> work) {}

    /** How many platforms of a domain serve a territory. */
    @Schema(name = "Coverage")
    record CoverageView(String domain, String territory, String territoryName, String level, long platforms) {}

    @GET
    @PublicRead
    @Operation(operationId = "getStatistics", summary = "Figures on the catalogue")
    public StatisticsView statistics() {
        return new StatisticsView(
                store.byStatus(),
                store.byDomain(),
                store.completeness(FIELDS),
                store.freshness(),
                store.adoption(),
                store.moderation(),
                store.work());
    }

    @GET
    @Path("/coverage")
    @PublicRead
    @Operation(
            operationId = "getCoverage",
            summary = "How many platforms of each domain serve or are deployed in each territory")
    public Page<CoverageView> coverage(
            @QueryParam("level")
                    @Parameter(description = "country, region, departement, epci or commune; any by default")
                    String level,
            @BeanParam PageQuery query) {
        List<String> after = query.after().orElse(List.of("", ""));
        List<String> territories = codes(level);
        return query.page(
                        store.coverage(territories, after.get(0), after.get(1), query.fetch()),
                        row -> List.of(row.domain(), row.territory()),
                        () -> store.countCoverage(territories))
                .map(StatisticsResource::view);
    }

    /** The codes of a level; empty for all. */
    private static List<String> codes(String level) {
        if (level == null) {
            return List.of();
        }
        if (level.equals(COUNTRY)) {
            return List.of(Codes.NATIONAL);
        }
        Parameters.oneOf(
                "level",
                level,
                Stream.concat(Stream.of(COUNTRY), Parameters.TERRITORY_KINDS.stream())
                        .toList());
        return Territories.load().all().stream()
                .filter(territory -> territory.kind().code().equals(level))
                .map(Territory::code)
                .toList();
    }

    private static CoverageView view(CoverageRow row) {
        Territory territory = Territories.load().find(row.territory()).orElse(null);
        return new CoverageView(
                row.domain(),
                row.territory(),
                territory == null ? "France" : territory.name(),
                territory == null ? COUNTRY : territory.kind().code(),
                row.platforms());
    }
}
