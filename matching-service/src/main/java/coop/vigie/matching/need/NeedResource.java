package coop.vigie.matching.need;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Export;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/needs")
@Tag(name = "needs", description = "What organisations want to be able to do")
@Produces(MediaType.APPLICATION_JSON)
class NeedResource {

    private final OpenNeed open;
    private final ChangeNeed change;
    private final ReadNeeds read;
    private final NeedAccess access;
    private final ObjectMapper json;

    NeedResource(OpenNeed open, ChangeNeed change, ReadNeeds read, NeedAccess access, ObjectMapper json) {
        this.json = json;
        this.open = open;
        this.change = change;
        this.read = read;
        this.access = access;
    }

    @GET
    @PublicRead
    @Operation(
            operationId = "listNeeds",
            summary = "List public needs",
            description = "The newest first. As CSV or NDJSON, all that the filters let through.")
    @Extension(name = "x-exports", value = "true")
    public Page<NeedView> list(
            @BeanParam PageQuery page, @QueryParam("organisation") String organisation, @BeanParam NeedQuery query) {
        return read.publicOnes(page, query.filter(organisation));
    }

    @GET
    @Produces(Export.CSV)
    @Operation(hidden = true)
    public Response csv(@QueryParam("organisation") String organisation, @BeanParam NeedQuery query) {
        return read.exportPublic(query.filter(organisation)).csv(NeedColumns.NAMES, NeedColumns::of);
    }

    @GET
    @Produces(Export.NDJSON)
    @Operation(hidden = true)
    public Response ndjson(@QueryParam("organisation") String organisation, @BeanParam NeedQuery query) {
        return read.exportPublic(query.filter(organisation)).ndjson(json);
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openNeed",
            summary = "Record a need",
            description =
                    "It is ranked at once. Functions and domains that are not given are proposed from the text. Private unless said.")
    @APIResponse(
            responseCode = "201",
            description = "The need, with its ETag",
            content = @Content(schema = @Schema(implementation = NeedView.class)))
    public Response create(NeedDraft draft) {
        Need need = open.handle(draft);
        return Response.created(URI.create("needs/" + need.id()))
                .header("ETag", ETags.of(need.version()))
                .entity(read.view(need))
                .build();
    }

    @GET
    @Path("/{id}")
    @PublicRead
    @Operation(
            operationId = "getNeed",
            summary = "Read a need",
            description = "One that the caller may not see is not there: 404.")
    @APIResponse(
            responseCode = "200",
            description = "The need, with its ETag",
            content = @Content(schema = @Schema(implementation = NeedView.class)))
    public Response get(@PathParam("id") String id) {
        Need need = access.readable(id);
        return Response.ok(read.view(need))
                .header("ETag", ETags.of(need.version()))
                .header("Cache-Control", need.isPublic() && !access.isOwn(need) ? null : "no-store")
                .build();
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeNeed",
            summary = "Change a need",
            description = "JSON Merge Patch from the version in If-Match; the whole is checked again and ranked again.")
    @APIResponse(
            responseCode = "200",
            description = "The need as changed, with its new ETag",
            content = @Content(schema = @Schema(implementation = NeedView.class)))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Need need = change.handle(id, ifMatch, patch);
        return Response.ok(read.view(need))
                .header("ETag", ETags.of(need.version()))
                .build();
    }
}
