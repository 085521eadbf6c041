package coop.vigie.matching.pooling;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.search.Places;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pooling-groups")
@Tag(name = "pooling", description = "Similar needs of several organisations")
@Produces(MediaType.APPLICATION_JSON)
class PoolingGroupResource {

    private final GroupAccess access;
    private final ReadGroups read;
    private final OpenGroup open;
    private final RankForGroup rank;
    private final SimulateCosts simulate;

    PoolingGroupResource(
            GroupAccess access, ReadGroups read, OpenGroup open, RankForGroup rank, SimulateCosts simulate) {
        this.access = access;
        this.read = read;
        this.open = open;
        this.rank = rank;
        this.simulate = simulate;
    }

    @GET
    @Operation(
            operationId = "listPoolingGroups",
            summary = "List groups of similar needs",
            description =
                    "Those in which the caller sees needs of at least two organisations: public ones; with a token, also those that partners may"
                            + " see, its own, and those that joined beside its own.")
    public Page<PoolingGroupView> list(
            @BeanParam PageQuery page,
            @QueryParam("need") String need,
            @QueryParam("function") String function,
            @QueryParam("domain") String domain,
            @QueryParam("territory") String territory) {
        FieldErrors errors = new FieldErrors();
        Places.checkParameter(territory, "territory", errors);
        Places.checkId(need, "need", errors);
        errors.throwIfAny();
        return read.list(page, new GroupFilter(need, function, domain, Places.canonical(territory)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openPoolingGroup",
            summary = "Propose a group oneself",
            description =
                    "The service proposes groups as needs come; this is for those that it did not see. The others are invited, nobody joins without consent.")
    @APIResponse(
            responseCode = "201",
            description = "The group",
            content = @Content(schema = @Schema(implementation = PoolingGroupView.class)))
    public Response create(GroupDraft draft) {
        PoolingGroupView group = read.view(open.handle(draft));
        return Response.created(URI.create("pooling-groups/" + group.id()))
                .entity(group)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPoolingGroup",
            summary = "Read a group",
            description = "As far as the caller sees its members; 404 where that is fewer than two organisations.")
    public PoolingGroupView get(@PathParam("id") String id) {
        return read.view(access.visible(id));
    }

    @GET
    @Path("/{id}/candidates")
    @Operation(
            operationId = "listPoolingCandidates",
            summary = "Rank platforms for all members together",
            description =
                    "A platform that one member's constraints exclude is left out; the mean of the members' scores decides.")
    public CandidatesView candidates(@PathParam("id") String id, @BeanParam PageQuery page) {
        return rank.handle(access.live(id), page);
    }

    @POST
    @Path("/{id}/cost-simulations")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "simulatePoolingCosts",
            summary = "Share the cost of a platform among the organisations of a group",
            description =
                    "Exact to the cent, by the method of the largest remainder; among the organisations that the caller sees. Nothing is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "Each organisation's share, once and yearly, and what it saves",
            content = @Content(schema = @Schema(implementation = CostView.class)))
    public Response simulate(@PathParam("id") String id, CostDraft draft) {
        return Response.ok(simulate.handle(access.live(id), draft)).build();
    }
}
