package coop.vigie.membership.simulation;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
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

@Path("/cooperatives/{id}/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations", description = "What if?")
class SimulationResource {

    private final Simulate simulate;

    SimulationResource(Simulate simulate) {
        this.simulate = simulate;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "simulate",
            summary = "Ask what would happen",
            description =
                    "A subscription, a withdrawal, reimbursements, a year or a ballot, on the register as it stands; nothing is written.")
    @APIResponseSchema(value = SimulationView.class, responseCode = "200", responseDescription = "Done")
    public Response simulate(@PathParam("id") String id, SimulationDraft draft) {
        return Response.ok(simulate.handle(id, draft)).build();
    }
}
