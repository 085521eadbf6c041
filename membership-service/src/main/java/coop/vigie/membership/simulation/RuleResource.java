package coop.vigie.membership.simulation;

import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.membership.rule.Moment;
import coop.vigie.membership.rule.RuleCard;
import coop.vigie.membership.rule.Rules;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules", description = "The law as checkable rules")
class RuleResource {

    private final Languages languages;

    RuleResource(Languages languages) {
        this.languages = languages;
    }

    @Schema(description = "A rule of law, before any case")
    record RuleView(
            @Schema(examples = "M-04") String id,
            String title,
            String article,
            @Schema(description = "S sure, M to be confirmed, U uncertain: a parameter with a default")
                    String certainty,
            String certaintyLabel,
            @Schema(description = "When it is looked at: I, D, S, P, T, R, V, C") List<String> moments) {

        static RuleView of(RuleCard card, Locale locale) {
            return new RuleView(
                    card.id().code(),
                    card.title().in(locale),
                    card.article(),
                    card.certainty().code(),
                    card.certainty().label().in(locale),
                    card.moments().stream().map(Moment::code).toList());
        }
    }

    record RulesView(List<RuleView> items) {}

    @GET
    @PublicRead
    @Operation(
            operationId = "listRules",
            summary = "List the rules",
            description = "All of them, with their article and how sure their reading is.")
    public RulesView list() {
        Locale locale = languages.current();
        return new RulesView(
                Rules.ALL.stream().map(rule -> RuleView.of(rule.card(), locale)).toList());
    }
}
