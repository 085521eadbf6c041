package coop.vigie.matching.alert;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.need.NeedAccess;
import coop.vigie.matching.search.Choices;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

@Path("/alerts")
@Tag(name = "alerts")
@Produces(MediaType.APPLICATION_JSON)
class AlertResource {

    private static final Set<String> KINDS =
            Set.of("platform-fits-need", "platform-published", "neighbour-deployed", "capital-opened");

    private final AlertStore alerts;
    private final NeedAccess access;
    private final Languages languages;

    AlertResource(AlertStore alerts, NeedAccess access, Languages languages) {
        this.alerts = alerts;
        this.access = access;
        this.languages = languages;
    }

    @GET
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "listAlerts",
            summary = "List what one's organisation was told of",
            description = "The newest first.")
    public Page<AlertView> list(
            @BeanParam PageQuery page,
            @QueryParam("organisation") @Parameter(description = "That of the token where it is not given")
                    String organisation,
            @QueryParam("kind")
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "platform-fits-need",
                                                "platform-published",
                                                "neighbour-deployed",
                                                "capital-opened"
                                            }))
                    String kind) {
        FieldErrors errors = new FieldErrors();
        Choices.check(kind, KINDS, "kind", errors);
        errors.throwIfAny();
        String whose = access.ownOrganisation(organisation);
        String before = page.after().map(position -> position.get(0)).orElse(null);
        List<AlertView> views = alerts.ofOrganisation(whose, kind, before, page.fetch()).stream()
                .map(alert -> AlertView.of(alert, languages.current()))
                .toList();
        return page.page(views, view -> List.of(view.id()), () -> alerts.count(whose, kind));
    }
}
