package coop.vigie.membership.document;

import coop.vigie.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/memberships/{id}/documents/{kind}")
@Tag(name = "Documents", description = "Documents made from the data, as PDF/A, HTML and ODT")
@Produces({DocumentFormat.PDF, DocumentFormat.HTML, DocumentFormat.ODT})
class DossierDocumentResource {

    private final PrepareDossier prepare;

    DossierDocumentResource(PrepareDossier prepare) {
        this.prepare = prepare;
    }

    @GET
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "getMembershipDocument",
            summary = "Make a document of a dossier",
            description =
                    "deliberation, subscription-form, certificate, explanatory-note or movement-order; PDF, HTML or ODT by `Accept`. Numbered and hashed; the same content is the same document.")
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
    public Response ofDossier(
            @PathParam("id") String id,
            @PathParam("kind") String kind,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        DocumentKind wanted = DocumentKind.of(kind, true);
        return DocumentAnswers.answer(
                prepare.handle(DocumentAnswers.uuid(id), wanted, DocumentAnswers.verification(uri)), headers);
    }
}
