package coop.vigie.membership.document;

import coop.vigie.kit.identity.Role;
import coop.vigie.membership.ledger.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}/documents/{kind}")
@Tag(name = "Documents", description = "Documents made from the data, as PDF/A, HTML and ODT")
@Produces({DocumentFormat.PDF, DocumentFormat.HTML, DocumentFormat.ODT})
class RegisterDocumentResource {

    private final PrepareRegister prepare;

    RegisterDocumentResource(PrepareRegister prepare) {
        this.prepare = prepare;
    }

    @GET
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "getCooperativeDocument",
            summary = "Make a document of a cooperative",
            description =
                    "register or summons; PDF, HTML or ODT by `Accept`. Each is logged as a reading of the register.")
    @APIResponse(
            responseCode = "409",
            description = "The dossier is not there yet, or the template cannot be rendered",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = DocumentFormat.PDF),
                @Content(mediaType = "text/html"),
                @Content(mediaType = DocumentFormat.ODT)
            })
    public Response ofCooperative(
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @QueryParam("recordDate")
                    @Parameter(description = "summons: day on which who may vote is settled; today where not given")
                    String recordDate,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        DocumentKind wanted = DocumentKind.of(kind, false);
        return DocumentAnswers.answer(
                prepare.handle(
                        id, wanted, Parameters.date("recordDate", recordDate), DocumentAnswers.verification(uri)),
                headers);
    }
}
