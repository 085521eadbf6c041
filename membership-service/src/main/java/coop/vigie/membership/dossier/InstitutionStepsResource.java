package coop.vigie.membership.dossier;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.dossier.AdvanceMembership.Step;
import coop.vigie.membership.dossier.DossierAccess.Side;
import coop.vigie.membership.dossier.StepDrafts.DeliberationDraft;
import coop.vigie.membership.dossier.StepDrafts.EndingDraft;
import coop.vigie.membership.dossier.StepDrafts.FormDraft;
import coop.vigie.membership.dossier.StepDrafts.LegalityDraft;
import coop.vigie.membership.dossier.StepDrafts.ReadinessDraft;
import coop.vigie.membership.dossier.StepDrafts.ReviewDraft;
import coop.vigie.membership.dossier.StepDrafts.RevocationDraft;
import coop.vigie.membership.dossier.StepDrafts.TransmissionCorrectionDraft;
import coop.vigie.membership.dossier.StepDrafts.TransmissionDraft;
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

/** The institution's steps of a dossier. If-Match is honoured where it is sent. */
@Path("/memberships/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Institution's steps", description = "From the review to the signed form")
@RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
class InstitutionStepsResource {

    private final AdvanceMembership advance;
    private final MakeReady makeReady;
    private final RecordDeliberation deliberate;
    private final RunChecks checks;
    private final Answers answers;

    InstitutionStepsResource(
            AdvanceMembership advance,
            MakeReady makeReady,
            RecordDeliberation deliberate,
            RunChecks checks,
            Answers answers) {
        this.advance = advance;
        this.makeReady = makeReady;
        this.deliberate = deliberate;
        this.checks = checks;
        this.answers = answers;
    }

    @POST
    @Path("/review")
    @Idempotent
    @Operation(
            operationId = "openReview",
            summary = "Open the review",
            description =
                    "Takes in the statutes, the last accounts and the aid received, where they are known already.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response review(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReviewDraft draft) {
        return step(id, ifMatch, "review", draft, m -> InstitutionSteps.review(m, draft, answers.now()));
    }

    @POST
    @Path("/readiness")
    @Idempotent
    @Operation(
            operationId = "makeReady",
            summary = "Close the project",
            description = "All rules are run; one that blocks is answered 409 with its figures and its remedy.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response readiness(@PathParam("id") String id, ReadinessDraft draft) {
        return answers.ok(makeReady.handle(Answers.uuid(id), draft));
    }

    @POST
    @Path("/deliberation")
    @Idempotent
    @Operation(
            operationId = "recordDeliberation",
            summary = "Record the vote",
            description = "Adopted, rejected, or put off with `adjourned`.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response deliberation(@PathParam("id") String id, DeliberationDraft draft) {
        return answers.ok(deliberate.handle(Answers.uuid(id), draft));
    }

    @POST
    @Path("/transmission")
    @Idempotent
    @Operation(
            operationId = "recordTransmission",
            summary = "Record publication and transmission",
            description =
                    "The act is enforceable once both days are known (M-27); the prefect's delay is computed (M-28).")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response transmission(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, TransmissionDraft draft) {
        return step(id, ifMatch, "transmission", draft, m -> InstitutionSteps.transmission(m, draft, answers.today()));
    }

    @POST
    @Path("/transmission-correction")
    @Idempotent
    @Operation(
            operationId = "correctTransmission",
            summary = "Correct a day of publication or transmission",
            description =
                    "With its reason, kept in the timeline beside what was recorded before; the prefect's delay is computed from the right day (M-28).")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response transmissionCorrection(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, TransmissionCorrectionDraft draft) {
        return step(
                id, ifMatch, "transmission-correction", draft, m -> CorrectTransmission.of(m, draft, answers.today()));
    }

    @POST
    @Path("/legality")
    @Idempotent
    @Operation(
            operationId = "recordLegality",
            summary = "Record a letter of the prefect or an order of the court",
            description =
                    "The delay is computed anew; a suspension stops subscription and payment, a referral only warns.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response legality(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, LegalityDraft draft) {
        return step(id, ifMatch, "legality", draft, m -> InstitutionSteps.legality(m, draft, answers.today()));
    }

    @POST
    @Path("/subscription-form")
    @Idempotent
    @Operation(
            operationId = "signForm",
            summary = "Record the signed subscription form",
            description = "Once the deliberation is enforceable (M-27), for the number of shares that it authorises.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response form(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, FormDraft draft) {
        return step(id, ifMatch, "subscription-form", draft, m -> {
            Membership signed = InstitutionSteps.form(m, draft, answers.today());
            checks.demandEnforceable(m, draft.signedOn());
            return signed;
        });
    }

    @POST
    @Path("/abandonment")
    @Idempotent
    @Operation(operationId = "abandonMembership", summary = "Give up", description = "Before the assembly has voted.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response abandonment(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, EndingDraft draft) {
        return step(id, ifMatch, "abandonment", draft, m -> InstitutionSteps.abandonment(m, draft, answers.today()));
    }

    @POST
    @Path("/revocation")
    @Idempotent
    @Operation(
            operationId = "revokeDeliberation",
            summary = "Record that the act was withdrawn or annulled",
            description =
                    "Shares already entered stay until a movement says otherwise; the dossier is then to be regularised.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response revocation(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, RevocationDraft draft) {
        return step(id, ifMatch, "revocation", draft, m -> InstitutionSteps.revocation(m, draft, answers.today()));
    }

    private Response step(String id, String ifMatch, String event, Object draft, UnaryOperator<Membership> transition) {
        return answers.ok(
                advance.handle(new Step(Answers.uuid(id), Side.INSTITUTION, event, ifMatch), draft, transition));
    }
}
