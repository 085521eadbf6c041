package coop.vigie.membership.dossier;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.dossier.AdvanceMembership.Step;
import coop.vigie.membership.dossier.Course.Approval;
import coop.vigie.membership.dossier.Course.Ending;
import coop.vigie.membership.dossier.DossierAccess.Side;
import coop.vigie.membership.dossier.StepDrafts.ApprovalDraft;
import coop.vigie.membership.dossier.StepDrafts.ApprovalRefusalDraft;
import coop.vigie.membership.dossier.StepDrafts.EndingDraft;
import coop.vigie.membership.dossier.StepDrafts.NoticeDraft;
import coop.vigie.membership.dossier.StepDrafts.PaymentDraft;
import coop.vigie.membership.dossier.StepDrafts.RegistrationDraft;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cooperative's steps of a dossier. If-Match is honoured where it is sent. */
@Path("/memberships/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cooperative's steps", description = "From the approval to the last payment")
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
class CooperativeStepsResource {

    private final AdvanceMembership advance;
    private final RegisterSubscription register;
    private final RecordPayment pay;
    private final Arrears arrears;
    private final Answers answers;

    CooperativeStepsResource(
            AdvanceMembership advance,
            RegisterSubscription register,
            RecordPayment pay,
            Arrears arrears,
            Answers answers) {
        this.advance = advance;
        this.register = register;
        this.pay = pay;
        this.arrears = arrears;
        this.answers = answers;
    }

    @POST
    @Path("/approval")
    @Idempotent
    @Operation(
            operationId = "approveMembership",
            summary = "Approve the new member",
            description = "By the body that the statutes name. Silence is no approval.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response approval(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ApprovalDraft draft) {
        return step(id, ifMatch, "approval", draft, m -> {
            NotInFuture.demand(draft.approvedOn(), answers.today(), "/approvedOn");
            return m.approve(new Approval(draft.approvedOn(), draft.body(), true, draft.reference()), answers.terms(m));
        });
    }

    @POST
    @Path("/approval-refusal")
    @Idempotent
    @Operation(
            operationId = "refuseMembership",
            summary = "Refuse the new member",
            description = "The dossier ends there.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response refusal(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ApprovalRefusalDraft draft) {
        return step(id, ifMatch, "approval-refusal", draft, m -> {
            NotInFuture.demand(draft.refusedOn(), answers.today(), "/refusedOn");
            return m.approve(new Approval(draft.refusedOn(), draft.body(), false, draft.reason()), answers.terms(m));
        });
    }

    @POST
    @Path("/registration")
    @Idempotent(required = true)
    @Operation(
            operationId = "registerSubscription",
            summary = "Enter the subscription in the register",
            description =
                    "The ceiling is decided here, under the cooperative's lock; 409 with M-04, its figures and what is left where it does not fit.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201", responseDescription = "Created")
    public Response registration(@PathParam("id") String id, RegistrationDraft draft) {
        return answers.created(register.handle(Answers.uuid(id), draft));
    }

    @POST
    @Path("/payments")
    @Idempotent(required = true)
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment",
            description =
                    "The first one is at least a quarter of the amount (M-12). What is over the amount due is kept as an excess, to be returned.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201", responseDescription = "Created")
    public Response payment(@PathParam("id") String id, PaymentDraft draft) {
        return answers.created(pay.handle(Answers.uuid(id), draft));
    }

    @POST
    @Path("/formal-notice")
    @Idempotent
    @Operation(
            operationId = "giveNotice",
            summary = "Record a formal notice",
            description =
                    "A registered letter for what is late: the first quarter, or a call whose due date has passed. Three months run from it (M-13).")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response notice(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, NoticeDraft draft) {
        return step(id, ifMatch, "formal-notice", draft, m -> {
            NotInFuture.demand(draft.sentOn(), answers.today(), "/sentOn");
            return m.giveNotice(draft.sentOn(), arrears.calledBefore(m, draft.sentOn()));
        });
    }

    @POST
    @Path("/default")
    @Idempotent
    @Operation(
            operationId = "recordDefault",
            summary = "Record the default of payment",
            description =
                    "More than three months after a formal notice, while something that it asked for is still not paid.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response inDefault(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, EndingDraft draft) {
        return step(id, ifMatch, "default", draft, m -> {
            NotInFuture.demand(draft.on(), answers.today(), "/on");
            return m.recordDefault(new Ending(draft.on(), draft.reason()), arrears.calledBeforeNotice(m));
        });
    }

    private Response step(String id, String ifMatch, String event, Object draft, UnaryOperator<Membership> transition) {
        return answers.ok(
                advance.handle(new Step(Answers.uuid(id), Side.COOPERATIVE, event, ifMatch), draft, transition));
    }
}
