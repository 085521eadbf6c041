package coop.vigie.membership.cooperative;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cooperatives", description = "Cooperatives whose register is kept here, and their statutes")
class CooperativeResource {

    private final CooperativeStore store;
    private final CreateCooperative create;
    private final ChangeCooperative change;
    private final HandOver handOver;

    CooperativeResource(CooperativeStore store, CreateCooperative create, ChangeCooperative change, HandOver handOver) {
        this.store = store;
        this.create = create;
        this.change = change;
        this.handOver = handOver;
    }

    @GET
    @PublicRead
    @Operation(
            operationId = "listCooperatives",
            summary = "List the cooperatives",
            description = "In the order of their ids; those that carry a platform with `platform`.")
    public Page<CooperativeView> list(@BeanParam PageQuery query, @QueryParam("platform") String platform) {
        String after = query.after().map(position -> position.get(0)).orElse("");
        List<Cooperative> rows = store.list(after, query.fetch(), platform);
        return query.page(rows, cooperative -> List.of(cooperative.id()), () -> store.count(platform))
                .map(CooperativeView::of);
    }

    @GET
    @Path("/{id}")
    @PublicRead
    @Operation(
            operationId = "getCooperative",
            summary = "Read a cooperative",
            description = "Its identity and the statutes in force. The register is read apart.")
    @APIResponseSchema(value = CooperativeView.class, responseCode = "200", responseDescription = "Done")
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), store.require(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "createCooperative",
            summary = "Take in a cooperative",
            description =
                    "Kept from then on by the caller's organisation, or by the caller where the token claims none. Statutes that the law refuses (M-06, M-07) are answered 409.")
    @APIResponseSchema(value = CooperativeView.class, responseCode = "201", responseDescription = "Created")
    public Response create(CooperativeDraft draft) {
        Cooperative created = create.handle(draft);
        return answer(Response.created(URI.create("/membership/v1/cooperatives/" + created.id())), created);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "changeCooperative",
            summary = "Change the statutes",
            description =
                    "JSON Merge Patch, checked as a whole; kept as a new dated version. Statutes whose limits the register would break (M-01, M-04, M-06, M-23, M-24) are answered 409. The nominal changes by a movement, not here. Needs If-Match.")
    @APIResponseSchema(value = CooperativeView.class, responseCode = "200", responseDescription = "Done")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ObjectNode patch) {
        return answer(Response.ok(), change.handle(id, ifMatch, patch));
    }

    @PUT
    @Path("/{id}/keepers")
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "setKeepers",
            summary = "Say who keeps the register",
            description = "By one who keeps it, or by an administrator who hands it over. Needs If-Match.")
    @APIResponseSchema(value = CooperativeView.class, responseCode = "200", responseDescription = "Done")
    public Response keepers(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, KeepersDraft draft) {
        return answer(Response.ok(), handOver.handle(id, ifMatch, draft));
    }

    private static Response answer(Response.ResponseBuilder response, Cooperative cooperative) {
        return response.header("ETag", ETags.of(cooperative.version()))
                .entity(CooperativeView.of(cooperative))
                .build();
    }
}
