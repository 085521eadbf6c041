package coop.vigie.matching.need;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/needs/{id}/matches")
@Tag(name = "matches", description = "The current ranking of a need, and what was decided")
@Produces(MediaType.APPLICATION_JSON)
class MatchesResource {

    private final ReadMatches read;
    private final DecideMatch decide;

    MatchesResource(ReadMatches read, DecideMatch decide) {
        this.read = read;
        this.decide = decide;
    }

    @GET
    @Operation(
            operationId = "listMatches",
            summary = "Read the current ranking of a need",
            description =
                    "Kept fresh as the catalogue changes. At most 20 platforms. Rejections and the reasons of decisions are shown to the need's organisation alone.")
    public MatchesView list(@PathParam("id") String id, @BeanParam PageQuery page) {
        return read.current(id, page);
    }

    @GET
    @Path("/history")
    @Operation(
            operationId = "listMatchHistory",
            summary = "Read how the ranking became what it is",
            description = "The newest first, each with what caused it.")
    public Page<ReadMatches.StepView> history(@PathParam("id") String id, @BeanParam PageQuery page) {
        return read.history(id, page);
    }

    @POST
    @Path("/{platform}/decision")
    @Idempotent
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideMatch",
            summary = "Decide on a platform proposed",
            description = "By the need's organisation. The last decision counts; all are kept.")
    @APIResponse(
            responseCode = "201",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response decide(@PathParam("id") String id, @PathParam("platform") String platform, DecisionDraft draft) {
        DecisionView decision = decide.handle(id, platform, draft);
        return Response.created(URI.create("needs/" + id + "/matches"))
                .entity(decision)
                .build();
    }
}
