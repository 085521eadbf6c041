package coop.vigie.matching.gap;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.matching.gap.ReadGaps.GapFilter;
import coop.vigie.matching.search.Choices;
import coop.vigie.matching.search.Places;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is counted in the list of gaps, and to what it is narrowed. */
class GapQuery {

    private static final Set<String> WAYS = Set.of("function", "domain", "territory");
    private static final Set<String> LEVELS = Set.of("commune", "epci", "departement", "region");

    @QueryParam("by")
    @DefaultValue("function")
    @Parameter(description = "What is counted", schema = @Schema(enumeration = {"function", "domain", "territory"}))
    String by;

    @QueryParam("level")
    @DefaultValue("departement")
    @Parameter(
            description = "With `by=territory`: which territories",
            schema = @Schema(enumeration = {"commune", "epci", "departement", "region"}))
    String level;

    @QueryParam("function")
    String function;

    @QueryParam("domain")
    String domain;

    @QueryParam("territory")
    @Parameter(description = "Official geographic code: needs in it")
    String territory;

    /** The filter, if the values can be. */
    GapFilter filter() {
        FieldErrors errors = new FieldErrors();
        Choices.check(by, WAYS, "by", errors);
        Choices.check(level, LEVELS, "level", errors);
        Places.checkParameter(territory, "territory", errors);
        errors.throwIfAny();
        return new GapFilter(function, domain, Places.canonical(territory));
    }
}
