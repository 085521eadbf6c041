package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Parameters;
import coop.vigie.catalogue.platform.RevisionView.ChangeView;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a platform was, and when. */
@Path("/platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History", description = "Every version, and what changed between two")
class HistoryResource {

    private final History history;
    private final RestoreVersion restore;
    private final PlatformResource.Presentation presentation;
    private final Caller caller;

    HistoryResource(
            History history, RestoreVersion restore, PlatformResource.Presentation presentation, Caller caller) {
        this.history = history;
        this.restore = restore;
        this.presentation = presentation;
        this.caller = caller;
    }

    /** A version in a list. */
    @Schema(name = "Version", description = "A version of a platform")
    record VersionView(
            long version,
            String status,
            @Schema(description = "revision, deprecation, withdrawal, merger, reinstatement or reassessment")
                    String cause,
            Integer revision,
            String reason,
            Instant changedAt,
            @Schema(description = "What changed, in sentences") List<String> changes) {}

    /** A version with its content. */
    @Schema(name = "VersionContent", description = "A version with its content")
    record VersionContent(
            String id,
            long version,
            String status,
            String mergedInto,
            String reason,
            Instant changedAt,
            ObjectNode document) {}

    /** What changed between two versions. */
    @Schema(name = "VersionDifference", description = "What changed between two versions")
    record DifferenceView(String id, long from, long to, List<ChangeView> items) {}

    @GET
    @Path("/{id}/versions")
    @PublicRead
    @Operation(operationId = "listVersions", summary = "The versions of a platform, the latest first")
    public Page<VersionView> versions(@PathParam("id") String id, @BeanParam PageQuery query) {
        long before = query.after().map(p -> Long.parseLong(p.get(0))).orElse(Long.MAX_VALUE);
        return query.page(
                        history.before(id, before, query.fetch()),
                        row -> List.of(String.valueOf(row.version())),
                        () -> history.count(id))
                .map(history::view);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @PublicRead
    @Operation(operationId = "getVersion", summary = "A version with its content")
    public VersionContent version(@PathParam("id") String id, @PathParam("version") long version) {
        return history.content(id, version);
    }

    @GET
    @Path("/{id}/content")
    @PublicRead
    @Operation(operationId = "getPlatformAsOf", summary = "The content that was public at a moment")
    public VersionContent asOf(@PathParam("id") String id, @QueryParam("asOf") String asOf) {
        return history.asOf(id, Moments.parse("asOf", asOf));
    }

    @GET
    @Path("/{id}/differences")
    @PublicRead
    @Operation(
            operationId = "compareVersions",
            summary = "What changed between two versions, field by field in sentences")
    public DifferenceView differences(
            @PathParam("id") String id,
            @QueryParam("from") @Parameter(description = "A version", schema = @Schema(type = SchemaType.INTEGER))
                    String from,
            @QueryParam("to") @Parameter(description = "A version", schema = @Schema(type = SchemaType.INTEGER))
                    String to) {
        Long first = Parameters.whole("from", from);
        Long second = Parameters.whole("to", to);
        if (first == null || second == null) {
            throw Refusal.invalidParameter(
                    first == null ? "from" : "to",
                    "required",
                    Text.of("Indiquez les deux versions : from et to.", "Give both versions: from and to."));
        }
        return history.difference(id, first, second);
    }

    @GET
    @Path("/{id}/provenance")
    @PublicRead
    @Operation(
            operationId = "getProvenance",
            summary = "Where each fact comes from",
            description =
                    "For each field: the source of its value, and where sources disagree the rule that won and the values that lost.")
    public JsonNode provenance(@PathParam("id") String id) {
        return history.provenance(id);
    }

    @POST
    @Path("/{id}/versions/{version}/restoration")
    @Idempotent
    @RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "restoreVersion", summary = "Propose the content of an earlier version again")
    @APIResponseSchema(
            value = PlatformResource.ProposalView.class,
            responseCode = "201",
            responseDescription = "Proposed")
    public Response restore(@PathParam("id") String id, @PathParam("version") long version) {
        Revision revision = restore.handle(id, version, caller.id());
        return Response.created(URI.create(presentation.address(id) + "/revisions/" + revision.number()))
                .entity(new PlatformResource.ProposalView(id, presentation.of(revision)))
                .build();
    }
}
