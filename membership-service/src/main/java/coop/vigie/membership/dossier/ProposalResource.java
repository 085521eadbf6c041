package coop.vigie.membership.dossier;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.dossier.ProposalStore.Proposal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Proposals",
        description = "Intentions that accepted matches propose; only the institution makes one of them its own")
@RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
class ProposalResource {

    private final ProposalStore store;
    private final AnswerProposal answer;
    private final CooperativeStore cooperatives;
    private final Caller caller;
    private final Answers answers;

    ProposalResource(
            ProposalStore store, AnswerProposal answer, CooperativeStore cooperatives, Caller caller, Answers answers) {
        this.store = store;
        this.answer = answer;
        this.cooperatives = cooperatives;
        this.caller = caller;
        this.answers = answers;
    }

    @Schema(description = "An intention proposed because a match was accepted")
    record ProposalView(
            UUID id,
            String organisation,
            String need,
            String platform,
            @Schema(description = "Cooperatives that carry the platform") List<String> cooperatives,
            @Schema(description = "open, accepted, dismissed or withdrawn") String state,
            UUID membership,
            Instant decidedAt) {}

    @GET
    @Operation(
            operationId = "listProposals",
            summary = "List what is proposed to the caller's organisation",
            description = "Each accepted match, with the cooperatives that carry the platform.")
    public Page<ProposalView> list(@BeanParam PageQuery query) {
        String organisation = caller.organisation()
                .orElseThrow(() -> Refusal.forbidden(Text.of(
                        "Votre jeton n'agit pour aucune organisation.", "Your token acts for no organisation.")));
        UUID after = query.after().map(p -> Answers.uuid(p.get(0))).orElse(null);
        return query.page(
                        store.page(organisation, after, query.fetch()),
                        p -> List.of(p.id().toString()),
                        () -> store.count(organisation))
                .map(this::view);
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(
            operationId = "acceptProposal",
            summary = "Take a proposal up",
            description = "Opens a dossier, as declaring an intention does.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201", responseDescription = "Created")
    public Response accept(@PathParam("id") String id, IntentionDraft intention) {
        return answers.created(answer.handle(Answers.uuid(id), true, intention));
    }

    @POST
    @Path("/{id}/dismissal")
    @Idempotent
    @Operation(operationId = "dismissProposal", summary = "Dismiss a proposal", description = "Nothing is opened.")
    @APIResponse(responseCode = "204", description = "Done")
    public Response dismiss(@PathParam("id") String id) {
        answer.handle(Answers.uuid(id), false, null);
        return Response.noContent().build();
    }

    private ProposalView view(Proposal p) {
        List<String> carrying = cooperatives.carrying(p.platform()).stream()
                .map(Cooperative::id)
                .toList();
        return new ProposalView(
                p.id(), p.organisation(), p.need(), p.platform(), carrying, p.state(), p.membership(), p.decidedAt());
    }
}
