package coop.vigie.membership.dossier;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.dossier.StepDrafts.ReturnDraft;
import coop.vigie.membership.dossier.StepDrafts.ReversalDraft;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money of a dossier that goes the other way. */
@Path("/memberships/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cooperative's steps")
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
class DossierMoneyResource {

    private final TakeBackPayment takeBack;
    private final Answers answers;

    DossierMoneyResource(TakeBackPayment takeBack, Answers answers) {
        this.takeBack = takeBack;
        this.answers = answers;
    }

    @POST
    @Path("/returns")
    @Idempotent(required = true)
    @Operation(
            operationId = "returnExcess",
            summary = "Return what was paid in excess",
            description = "In one or several payments, never more than the excess; 409 with what is left to return.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201", responseDescription = "Created")
    public Response returns(@PathParam("id") String id, ReturnDraft draft) {
        return answers.created(takeBack.returnExcess(Answers.uuid(id), draft));
    }

    @POST
    @Path("/payment-reversals")
    @Idempotent(required = true)
    @Operation(
            operationId = "reversePayment",
            summary = "Take a payment back",
            description =
                    "One that the bank returned or that was recorded by mistake: its exact negative, linked to it, once.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201", responseDescription = "Created")
    public Response reversals(@PathParam("id") String id, ReversalDraft draft) {
        return answers.created(takeBack.reverse(Answers.uuid(id), draft));
    }
}
