package coop.vigie.matching.search;

import coop.vigie.kit.web.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/searches")
@Tag(name = "searches", description = "A need in plain words, answered at once")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SearchResource {

    private final AnswerSearch answer;

    SearchResource(AnswerSearch answer) {
        this.answer = answer;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "search",
            summary = "Find platforms for a need",
            description =
                    "Ranks the catalogue for a need in everyday words, with reasons and reservations, and says when nothing fits. Public; the"
                            + " need is not recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The best platforms, what was understood, and whether it is a gap",
            content = @Content(schema = @Schema(implementation = SearchView.class)))
    public Response search(SearchDraft draft) {
        return Response.ok(answer.handle(draft)).build();
    }
}
