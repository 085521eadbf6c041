package coop.vigie.catalogue.members;

import coop.vigie.catalogue.deployment.DeploymentDraft;
import coop.vigie.catalogue.document.Parameters;
import coop.vigie.catalogue.members.AcceptedMatchStore.AcceptedRow;
import coop.vigie.catalogue.members.AcceptedMatchStore.Filter;
import coop.vigie.catalogue.organisation.Organisations;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.Validation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an organisation may declare as a deployment, since it accepted it for a need. */
@Path("/deployment-proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
@Tag(name = "Deployments")
class DeploymentProposalResource {

    private final AcceptedMatchStore store;
    private final Organisations organisations;
    private final Validation validation;
    private final Caller caller;
    private final Clock clock;

    DeploymentProposalResource(
            AcceptedMatchStore store, Organisations organisations, Validation validation, Caller caller, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.validation = validation;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "ProposalDismissal")
    record DismissalDraft(@Size(max = 1000) String reason) {}

    /** Something by its id and its name. */
    @Schema(name = "ProposalSubject")
    record Subject(String id, String name) {}

    /** A deployment that an organisation may declare. */
    @Schema(
            name = "DeploymentProposal",
            description = "A platform that an organisation accepted for a need and has not declared yet")
    record ProposalView(
            @Schema(description = "The need, by its id in matching and its title") Subject need,
            Subject platform,
            Subject organisation,
            Instant acceptedAt,
            @Schema(description = "What to send to POST /deployments to declare it, once completed")
                    DeploymentDraft draft) {

        static ProposalView of(AcceptedRow row) {
            String use = row.needTitle() == null ? row.platformName() : row.needTitle();
            return new ProposalView(
                    new Subject(row.need(), row.needTitle()),
                    new Subject(row.platform(), row.platformName()),
                    new Subject(row.organisation(), row.organisationName()),
                    row.acceptedAt(),
                    new DeploymentDraft(row.platform(), row.organisation(), row.territory(), use, null, null));
        }
    }

    @GET
    @Operation(
            operationId = "listDeploymentProposals",
            summary = "Deployments that organisations may declare, since they accepted the platform for a need",
            description = "Agents see those of their organisation. Nothing is declared, confirmed or counted until the"
                    + " organisation sends the draft to `POST /deployments`; then the proposal is gone.")
    public Page<ProposalView> list(
            @QueryParam("organisation")
                    @Parameter(description = "Id of an organisation; for agents their own is understood")
                    String organisation,
            @BeanParam PageQuery query) {
        Parameters.known(
                "organisation", organisation, id -> organisations.find(id).isPresent(), "/catalogue/v1/organisations");
        List<String> after = query.after().orElse(List.of("", ""));
        Filter filter = new Filter(scope(organisation), null, null);
        return query.page(
                        store.undeclared(filter, after.get(0), after.get(1), query.fetch()),
                        row -> List.of(row.need(), row.platform()),
                        () -> store.countUndeclared(filter))
                .map(ProposalView::of);
    }

    @POST
    @Path("/{need}/{platform}/dismissal")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "dismissDeploymentProposal",
            summary = "Dismiss a proposed deployment, which is not proposed again",
            description = "By an agent of the organisation, or by a moderator; the platform can still be declared.")
    @APIResponse(responseCode = "204", description = "Dismissed")
    public void dismiss(@PathParam("need") String need, @PathParam("platform") String platform, DismissalDraft draft) {
        validation.check(draft);
        List<AcceptedRow> proposed = store.undeclared(new Filter(scope(null), need, platform), "", "", 1);
        if (proposed.isEmpty()) {
            throw Refusal.notFound(Text.of(
                    "Ce déploiement n'est pas proposé, ou ne l'est plus.",
                    "This deployment is not proposed, or no longer."));
        }
        store.dismiss(proposed.get(0), draft.reason(), caller.id(), clock.instant());
    }

    /** The organisation asked for; null for all, which only moderators and administrators see. */
    private String scope(String asked) {
        if (caller.has(Role.MODERATOR) || caller.has(Role.ADMIN)) {
            return asked;
        }
        String own = caller.organisation()
                .orElseThrow(() -> Refusal.forbidden(Text.of(
                        "Votre jeton ne dit pas pour quelle organisation vous agissez.",
                        "Your token does not say which organisation you act for.")));
        if (asked != null) {
            caller.requireOrganisation(asked);
        }
        return own;
    }
}
