package coop.vigie.membership.simulation;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Languages;
import coop.vigie.membership.cooperative.CooperativeDraft;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.simulation.SimulationView.CheckView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looks at statutes before they are adopted. */
@Path("/statutes-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
class StatutesCheckResource {

    private final CheckStatutes check;
    private final Languages languages;

    StatutesCheckResource(CheckStatutes check, Languages languages) {
        this.check = check;
        this.languages = languages;
    }

    @Schema(description = "Statutes to look at")
    record StatutesCheckDraft(
            @Schema(description = "As the cooperative would be taken in") @NotNull @Valid CooperativeDraft cooperative,
            @Schema(description = "The highest capital ever reached") Money highestCapital,
            @Schema(description = "The highest in the months that the statutes look at") Money highestInWindow) {}

    @Schema(description = "What the rules say of statutes")
    record StatutesCheckView(boolean lawful, List<CheckView> checks) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "checkStatutes",
            summary = "Check statutes",
            description =
                    "The rules that look at statutes alone: categories (M-06), weights of colleges (M-07), tally (M-09), minimum holdings (M-10), payment (M-12) and floor (M-14). Nothing is written.")
    @APIResponseSchema(value = StatutesCheckView.class, responseCode = "200", responseDescription = "Done")
    public Response check(StatutesCheckDraft draft) {
        List<Verdict> verdicts = check.handle(draft);
        return Response.ok(new StatutesCheckView(
                        verdicts.stream().noneMatch(Verdict::blocks),
                        SimulationView.checks(verdicts, languages.current())))
                .build();
    }
}
