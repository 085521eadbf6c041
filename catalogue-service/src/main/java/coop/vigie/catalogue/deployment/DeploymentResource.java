package coop.vigie.catalogue.deployment;

import coop.vigie.catalogue.document.Parameters;
import coop.vigie.catalogue.document.WebAddress;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.kit.web.Validation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deployments. */
@Path("/deployments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deployments", description = "Which organisation uses which platform, and where")
class DeploymentResource {

    private final DeploymentStore store;
    private final DeclareDeployment declare;
    private final ChangeDeployment change;
    private final Presentation presentation;
    private final Caller caller;

    DeploymentResource(
            DeploymentStore store,
            DeclareDeployment declare,
            ChangeDeployment change,
            Presentation presentation,
            Caller caller) {
        this.store = store;
        this.declare = declare;
        this.change = change;
        this.presentation = presentation;
        this.caller = caller;
    }

    /** How deployments are shown, and drafts checked. */
    @jakarta.enterprise.context.RequestScoped
    static class Presentation {
        private final DeploymentViews views;
        private final Validation validation;
        private final jakarta.ws.rs.core.UriInfo uri;

        Presentation(DeploymentViews views, Validation validation, jakarta.ws.rs.core.UriInfo uri) {
            this.views = views;
            this.validation = validation;
            this.uri = uri;
        }

        void requireKnown(String platform, String organisation) {
            Parameters.known("platform", platform, views::knowsPlatform, "/catalogue/v1/platforms");
            Parameters.known("organisation", organisation, views::knowsOrganisation, "/catalogue/v1/organisations");
        }

        Response answer(Response.ResponseBuilder response, Deployment deployment) {
            return response.entity(views.of(deployment))
                    .header("ETag", ETags.of(deployment.version()))
                    .build();
        }

        URI address(Deployment deployment) {
            return uri.getBaseUriBuilder()
                    .path("deployments")
                    .path(deployment.id().toString())
                    .build();
        }

        DeploymentView view(Deployment deployment) {
            return views.of(deployment);
        }

        void check(Object draft) {
            validation.check(draft);
        }
    }

    @Schema(name = "Confirmation")
    record ConfirmationDraft(
            @Size(max = 2000) @Schema(description = "Address of a page that shows it; required of moderators")
                    String evidence) {}

    @Schema(name = "Contest")
    record ContestDraft(@NotBlank @Size(max = 1000) String reason) {}

    @Schema(name = "End")
    record EndDraft(@NotNull LocalDate endedOn, @Size(max = 1000) String reason) {}

    @Schema(name = "DeploymentHistory")
    record HistoryView(String id, List<DeploymentStore.HappeningRow> items) {}

    @GET
    @PublicRead
    @Operation(operationId = "listDeployments", summary = "Deployments by platform, organisation, territory or state")
    public Page<DeploymentView> list(
            @QueryParam("platform") String platform,
            @QueryParam("organisation") String organisation,
            @QueryParam("territory") String territory,
            @QueryParam("state") String state,
            @BeanParam PageQuery query) {
        Parameters.oneOf("state", state, Deployment.State.codes());
        presentation.requireKnown(platform, organisation);
        String code = Parameters.territory("territory", territory);
        List<String> after = query.after().orElse(List.of("0001-01-01T00:00:00Z", new UUID(0, 0).toString()));
        var filter = new DeploymentStore.Filter(platform, organisation, code, state);
        List<Deployment> rows =
                store.list(filter, Instant.parse(after.get(0)), UUID.fromString(after.get(1)), query.fetch());
        return query.page(rows, d -> List.of(d.declaredAt().toString(), d.id().toString()), () -> store.count(filter))
                .map(presentation::view);
    }

    @GET
    @Path("/{id}")
    @PublicRead
    @Operation(operationId = "getDeployment", summary = "Read a deployment")
    @APIResponseSchema(value = DeploymentView.class, responseCode = "200", responseDescription = "The deployment")
    public Response get(@PathParam("id") String id) {
        return presentation.answer(Response.ok(), require(id));
    }

    @GET
    @Path("/{id}/history")
    @PublicRead
    @Operation(operationId = "getDeploymentHistory", summary = "What happened to a deployment, the oldest first")
    public HistoryView history(@PathParam("id") String id) {
        return new HistoryView(id, store.history(require(id).id()));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "declareDeployment", summary = "Declare that an organisation uses a platform")
    @APIResponseSchema(value = DeploymentView.class, responseCode = "201", responseDescription = "Declared")
    public Response declare(DeploymentDraft draft) {
        Deployment declared = declare.declare(draft, null, caller.id());
        return presentation.answer(Response.created(presentation.address(declared)), declared);
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(
            operationId = "confirmDeployment",
            summary = "Confirm a deployment, or renew its confirmation, for a year",
            description = "By an agent of the organisation, or by a moderator with evidence.")
    @APIResponseSchema(value = DeploymentView.class, responseCode = "200", responseDescription = "As it is now")
    public Response confirm(@PathParam("id") String id, ConfirmationDraft draft) {
        String evidence =
                draft == null || draft.evidence() == null || draft.evidence().isBlank()
                        ? null
                        : draft.evidence().strip();
        if (evidence != null) {
            WebAddress.faultOf(evidence).ifPresent(f -> {
                throw Refusal.invalid("/evidence", f.code(), f.detail());
            });
        }
        return presentation.answer(Response.ok(), change.confirm(require(id).id(), evidence));
    }

    @POST
    @Path("/{id}/contest")
    @Idempotent
    @RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.COOPERATIVE_MANAGER, Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "contestDeployment", summary = "Contest a deployment, with the reason")
    @APIResponseSchema(value = DeploymentView.class, responseCode = "200", responseDescription = "As it is now")
    public Response contest(@PathParam("id") String id, ContestDraft draft) {
        presentation.check(draft);
        return presentation.answer(Response.ok(), change.contest(require(id).id(), draft.reason()));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "endDeployment", summary = "Say that a deployment has ended")
    @APIResponseSchema(value = DeploymentView.class, responseCode = "200", responseDescription = "As it is now")
    public Response end(@PathParam("id") String id, EndDraft draft) {
        presentation.check(draft);
        return presentation.answer(Response.ok(), change.end(require(id).id(), draft.endedOn(), draft.reason()));
    }

    private Deployment require(String id) {
        try {
            return store.find(UUID.fromString(id)).orElseThrow(() -> notFound(id));
        } catch (IllegalArgumentException notAnId) {
            throw notFound(id);
        }
    }

    static Refusal notFound(String id) {
        return Refusal.notFound(Text.of(
                "Aucun déploiement n'a l'identifiant « " + id + " ».", "No deployment has the id \"" + id + "\"."));
    }
}
