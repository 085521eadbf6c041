package coop.vigie.membership.dossier;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.membership.dossier.MembershipStore.Filter;
import coop.vigie.membership.dossier.MembershipView.CheckView;
import coop.vigie.membership.dossier.MembershipView.EventView;
import coop.vigie.membership.dossier.MembershipView.ListView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memberships", description = "Dossiers: institutions on their way to membership")
@RolesAllowed({Role.INSTITUTION_AGENT, Role.COOPERATIVE_MANAGER, Role.ADMIN})
class MembershipResource {

    private final DossierAccess access;
    private final MembershipStore store;
    private final DeclareIntention declare;
    private final RunChecks checks;
    private final Answers answers;

    MembershipResource(
            DossierAccess access, MembershipStore store, DeclareIntention declare, RunChecks checks, Answers answers) {
        this.access = access;
        this.store = store;
        this.declare = declare;
        this.checks = checks;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listMemberships",
            summary = "List dossiers",
            description =
                    "An agent sees those of its organisation; who keeps a cooperative sees its dossiers with `cooperative`; an administrator sees all.")
    public Page<MembershipView> list(
            @BeanParam PageQuery query,
            @QueryParam("cooperative") String cooperative,
            @QueryParam("organisation") String organisation,
            @QueryParam("state") String state) {
        Filter filter = new Filter(answers.owner(cooperative, organisation), cooperative, Answers.status(state));
        UUID after = query.after().map(p -> Answers.uuid(p.get(0))).orElse(null);
        return query.page(
                        store.list(filter, after, query.fetch()),
                        m -> List.of(m.id().toString()),
                        () -> store.count(filter))
                .map(answers::view);
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "declareIntention",
            summary = "Declare an intention",
            description =
                    "Opens a dossier. The ceiling is only forecast (see its checks); what M-01 or M-02 forbids is answered 409.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201", responseDescription = "Created")
    public Response declare(IntentionDraft draft) {
        return answers.created(declare.handle(draft));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMembership",
            summary = "Read a dossier",
            description = "For its institution and for the cooperative; 404 for anybody else.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response get(@PathParam("id") String id) {
        return answers.ok(access.visible(Answers.uuid(id)));
    }

    @GET
    @Path("/{id}/checks")
    @Operation(
            operationId = "checkMembership",
            summary = "Run all rules on a dossier",
            description =
                    "Each rule with its article, its outcome, the figures used and what to do, on the register as it stands.")
    public ListView<CheckView> checks(@PathParam("id") String id) {
        Membership membership = access.visible(Answers.uuid(id));
        return new ListView<>(checks.handle(membership).stream()
                .map(v -> CheckView.of(v, answers.locale()))
                .toList());
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(
            operationId = "readTimeline",
            summary = "Read what happened to a dossier",
            description = "Each step with its facts, who recorded it and when.")
    public ListView<EventView> timeline(@PathParam("id") String id) {
        Membership membership = access.visible(Answers.uuid(id));
        return new ListView<>(store.timeline(membership.id()).stream()
                .map(e -> new EventView(
                        e.version(), e.event(), e.fromStatus(), e.toStatus(), e.author(), e.at(), e.facts()))
                .toList());
    }
}
