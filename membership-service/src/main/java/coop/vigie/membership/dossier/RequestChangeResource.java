package coop.vigie.membership.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is asked for changes, as long as the assembly has not voted. */
@Path("/memberships/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memberships")
class RequestChangeResource {

    private final ChangeRequest change;
    private final Answers answers;

    RequestChangeResource(ChangeRequest change, Answers answers) {
        this.change = change;
        this.answers = answers;
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "changeMembership",
            summary = "Change what is asked for",
            description =
                    "JSON Merge Patch of shares, category, college, purpose, legalBasis and ownLegalPersonality, checked as a whole. A project that was ready goes back to its review. Needs If-Match.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "200", responseDescription = "Done")
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ObjectNode patch) {
        return answers.ok(change.handle(Answers.uuid(id), ifMatch, patch));
    }
}
