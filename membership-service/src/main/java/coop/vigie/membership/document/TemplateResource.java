package coop.vigie.membership.document;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.document.TemplateStore.StoredTemplate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/organisations/{organisation}/templates/{kind}")
@Tag(name = "Documents")
@RolesAllowed({Role.INSTITUTION_AGENT, Role.COOPERATIVE_MANAGER, Role.ADMIN})
class TemplateResource {

    private static final int LARGEST = 200_000;

    private final Templates templates;
    private final TemplateStore store;
    private final Caller caller;
    private final Author author;

    TemplateResource(Templates templates, TemplateStore store, Caller caller, Author author) {
        this.templates = templates;
        this.store = store;
        this.caller = caller;
        this.author = author;
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @Operation(
            operationId = "getTemplate",
            summary = "Read the template of a document",
            description = "The organisation's own where it has put one, else ours. Its ETag is needed to change it.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {@Content(mediaType = "text/html")})
    public Response get(@PathParam("organisation") String organisation, @PathParam("kind") String kind) {
        caller.requireOrganisation(organisation);
        DocumentKind known = DocumentKind.of(kind);
        Optional<StoredTemplate> own = store.find(organisation, known.code());
        return Response.ok(own.map(StoredTemplate::body).orElseGet(() -> templates.ours(known)))
                .header("ETag", ETags.of(version(own)))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    @PUT
    @Consumes("text/html")
    @Operation(
            operationId = "putTemplate",
            summary = "Put an own template in the place of ours",
            description = "Qute over plain texts: no script, no picture, no link, no code. Needs If-Match.")
    @APIResponse(responseCode = "204", description = "Done")
    public Response put(
            @PathParam("organisation") String organisation,
            @PathParam("kind") String kind,
            @HeaderParam("If-Match") String ifMatch,
            String body) {
        caller.requireOrganisation(organisation);
        DocumentKind known = DocumentKind.of(kind);
        ETags.requireMatch(ifMatch, version(store.find(organisation, known.code())));
        if (body == null || body.isBlank() || body.length() > LARGEST) {
            throw Refusal.invalid(
                    "",
                    "template-size",
                    Text.of("Un modèle compte de 1 à 200 000 caractères.", "A template has 1 to 200 000 characters."));
        }
        templates.check(known, body);
        long version = store.put(organisation, known.code(), body, author.name(), author.now());
        return Response.noContent().header("ETag", ETags.of(version)).build();
    }

    @DELETE
    @Operation(
            operationId = "deleteTemplate",
            summary = "Go back to our template",
            description = "Nothing happens where the organisation has none. Needs If-Match.")
    @APIResponse(responseCode = "204", description = "Done")
    public Response delete(
            @PathParam("organisation") String organisation,
            @PathParam("kind") String kind,
            @HeaderParam("If-Match") String ifMatch) {
        caller.requireOrganisation(organisation);
        DocumentKind known = DocumentKind.of(kind);
        ETags.requireMatch(ifMatch, version(store.find(organisation, known.code())));
        store.remove(organisation, known.code());
        return Response.noContent().build();
    }

    private static long version(Optional<StoredTemplate> own) {
        return own.map(StoredTemplate::version).orElse(0L);
    }
}
