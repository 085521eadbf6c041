package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A platform: propose one, read it, propose a change. */
@Path("/platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platforms", description = "The catalogue's platforms: read, propose, change")
class PlatformResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String DOCUMENT = "#/components/schemas/PlatformDocument";

    private final ProposePlatform propose;
    private final ChangeContent change;
    private final Presentation presentation;
    private final Caller caller;

    PlatformResource(ProposePlatform propose, ChangeContent change, Presentation presentation, Caller caller) {
        this.propose = propose;
        this.change = change;
        this.presentation = presentation;
        this.caller = caller;
    }

    /** What a proposal answers. */
    @Schema(name = "Proposal", description = "The platform's id and the revision that waits for a moderator")
    record ProposalView(String id, RevisionView revision) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(
            operationId = "proposePlatform",
            summary = "Propose a platform",
            description = "The platform becomes public once a moderator publishes its first revision.")
    @RequestBody(content = @Content(schema = @Schema(ref = DOCUMENT)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response propose(JsonNode document) {
        Revision revision = propose.handle(document, Proposal.declaredBy(caller.id()));
        return Response.created(presentation.address(revision.platform()))
                .entity(new ProposalView(revision.platform(), presentation.of(revision)))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "replacePlatform", summary = "Propose another content for a platform")
    @RequestBody(content = @Content(schema = @Schema(ref = DOCUMENT)))
    @APIResponse(
            responseCode = "202",
            description = "The revision that waits for a moderator",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response replace(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode document) {
        return proposed(change.handle(id, ifMatch, document, false, Proposal.declaredBy(caller.id())));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(
            operationId = "changePlatform",
            summary = "Propose a change of a platform",
            description = "A JSON Merge Patch (RFC 7396): the fields that change; null takes one away.")
    @RequestBody(content = @Content(schema = @Schema(ref = "#/components/schemas/PlatformPatch")))
    @APIResponse(
            responseCode = "202",
            description = "The revision that waits for a moderator",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return proposed(change.handle(id, ifMatch, patch, true, Proposal.declaredBy(caller.id())));
    }

    private Response proposed(Revision revision) {
        return Response.accepted(new ProposalView(revision.platform(), presentation.of(revision)))
                .location(URI.create(presentation.address(revision.platform()) + "/revisions/" + revision.number()))
                .build();
    }

    /** Shows platforms and revisions as the request wants them. */
    @jakarta.enterprise.context.RequestScoped
    static class Presentation {

        private final Vocabularies vocabularies;
        private final RevisionViews revisions;
        private final Languages languages;
        private final UriInfo uri;

        Presentation(Vocabularies vocabularies, RevisionViews revisions, Languages languages, UriInfo uri) {
            this.vocabularies = vocabularies;
            this.revisions = revisions;
            this.languages = languages;
            this.uri = uri;
        }

        JsonNode of(Platform platform) {
            return PlatformView.of(platform, vocabularies.current(), languages.current());
        }

        RevisionView of(Revision revision) {
            return revisions.of(revision);
        }

        URI address(String platform) {
            return uri.getBaseUriBuilder().path("platforms").path(platform).build();
        }
    }
}
