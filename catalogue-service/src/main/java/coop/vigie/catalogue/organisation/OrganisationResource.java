package coop.vigie.catalogue.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.Parameters;
import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.ETags;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organisations. */
@Path("/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "Who uses, steers or accompanies platforms")
class OrganisationResource {

    private static final String SCHEMA = "#/components/schemas/OrganisationDocument";

    private final OrganisationStore store;
    private final SaveOrganisation save;
    private final Caller caller;
    private final UriInfo uri;

    OrganisationResource(OrganisationStore store, SaveOrganisation save, Caller caller, UriInfo uri) {
        this.store = store;
        this.save = save;
        this.caller = caller;
        this.uri = uri;
    }

    /** Stands for the schema that is made from the document's shape. */
    @Schema(name = "Organisation")
    interface Shown {}

    @GET
    @PublicRead
    @Operation(
            operationId = "listOrganisations",
            summary = "Find organisations by name, kind, territory, or by the help they offer")
    public Page<JsonNode> list(
            @QueryParam("q") String q,
            @QueryParam("kind") String kind,
            @QueryParam("territory") String territory,
            @QueryParam("accompanies") @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) String accompanies,
            @QueryParam("domain") String domain,
            @BeanParam PageQuery query) {
        Parameters.oneOf("kind", kind, OrganisationState.KINDS);
        List<String> domains = domain == null ? List.of() : save.idsOfDomain(domain);
        Parameters.known("domain", domain, id -> !domains.isEmpty(), "/catalogue/v1/concepts?kind=domain");
        List<String> after = query.after().orElse(List.of("", ""));
        var filter = new OrganisationStore.Filter(
                q == null || q.isBlank() ? null : q.strip().replace("\u0000", ""),
                kind,
                Parameters.territory("territory", territory),
                Parameters.flag("accompanies", accompanies),
                domains);
        List<Organisation> rows = store.list(filter, after.get(0), after.get(1), query.fetch());
        return query.page(rows, o -> List.of(o.name(), o.id()), () -> store.count(filter))
                .map(OrganisationResource::view);
    }

    @GET
    @Path("/{id}")
    @PublicRead
    @Operation(operationId = "getOrganisation", summary = "Read an organisation")
    @APIResponseSchema(value = Shown.class, responseCode = "200", responseDescription = "The organisation")
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), store.find(id).orElseThrow(() -> SaveOrganisation.notFound(id)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CONTRIBUTOR, Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "addOrganisation", summary = "Add an organisation")
    @RequestBody(content = @Content(schema = @Schema(ref = SCHEMA)))
    @APIResponseSchema(value = Shown.class, responseCode = "201", responseDescription = "Added")
    public Response add(JsonNode document) {
        Organisation added = save.handle(document, null, caller.id());
        return answer(
                Response.created(uri.getBaseUriBuilder()
                        .path("organisations")
                        .path(added.id())
                        .build()),
                added);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "replaceOrganisation", summary = "Replace an organisation's document")
    @RequestBody(content = @Content(schema = @Schema(ref = SCHEMA)))
    @APIResponseSchema(value = Shown.class, responseCode = "200", responseDescription = "As it is now")
    public Response replace(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode document) {
        requireRight(id);
        return answer(Response.ok(), save.change(id, ifMatch, document, false, caller.id()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "changeOrganisation", summary = "Change an organisation by a JSON Merge Patch (RFC 7396)")
    @RequestBody(content = @Content(schema = @Schema(ref = "#/components/schemas/OrganisationPatch")))
    @APIResponseSchema(value = Shown.class, responseCode = "200", responseDescription = "As it is now")
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        requireRight(id);
        return answer(Response.ok(), save.change(id, ifMatch, patch, true, caller.id()));
    }

    /** An organisation is changed by its own agents and by moderators. */
    private void requireRight(String id) {
        if (!caller.has(Role.MODERATOR)) {
            caller.requireOrganisation(id);
        }
    }

    private static Response answer(Response.ResponseBuilder response, Organisation organisation) {
        return response.entity(view(organisation))
                .header("ETag", ETags.of(organisation.version()))
                .build();
    }

    static ObjectNode view(Organisation organisation) {
        ObjectNode view = Json.object();
        view.put("id", organisation.id());
        view.put("version", organisation.version());
        view.setAll(organisation.json());
        view.put("updatedAt", organisation.updatedAt().toString());
        return view;
    }
}
