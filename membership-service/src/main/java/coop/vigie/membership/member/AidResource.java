package coop.vigie.membership.member;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.member.Drafts.AidDraft;
import coop.vigie.membership.member.MemberViews.AidsView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}/public-aids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public aid", description = "De minimis aids to the cooperative as a single undertaking (M-32)")
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
class AidResource {

    private final RecordAid record;

    AidResource(RecordAid record) {
        this.record = record;
    }

    @GET
    @Operation(
            operationId = "readAids",
            summary = "Read the rolling window",
            description =
                    "All aids recorded, what those of the three years before a day add up to, and what is left: under the general ceiling, or with `sgei=true` under that of the services of general economic interest, which counts both.")
    public AidsView read(@PathParam("id") String id, @QueryParam("on") String on, @QueryParam("sgei") boolean sgei) {
        return record.read(id, on, sgei);
    }

    @POST
    @Idempotent(required = true)
    @Operation(
            operationId = "recordAid",
            summary = "Record an aid",
            description = "On the date of the legal right to it; one that passes the ceiling is refused (M-32).")
    @APIResponseSchema(value = AidsView.class, responseCode = "201", responseDescription = "Created")
    public Response add(@PathParam("id") String id, AidDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(record.handle(id, draft))
                .build();
    }
}
