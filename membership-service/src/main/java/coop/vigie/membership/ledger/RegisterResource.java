package coop.vigie.membership.ledger;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.ledger.AccessLogStore.Access;
import coop.vigie.membership.ledger.RegisterView.MovementView;
import coop.vigie.membership.ledger.RegisterView.MovementsView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register", description = "The register of members and of movements, and the capital")
class RegisterResource {

    private final RegisterAccess access;
    private final ReadRegister read;
    private final MovementStore movements;
    private final OpenRegister open;
    private final CooperativeStore cooperatives;

    RegisterResource(
            RegisterAccess access,
            ReadRegister read,
            MovementStore movements,
            OpenRegister open,
            CooperativeStore cooperatives) {
        this.access = access;
        this.read = read;
        this.movements = movements;
        this.open = open;
        this.cooperatives = cooperatives;
    }

    @POST
    @Path("/opening-register")
    @Idempotent(required = true)
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "openRegister",
            summary = "Take over an existing register",
            description = "Once, while the register is empty: each holding becomes the first movement of its holder.")
    @APIResponseSchema(value = RegisterView.class, responseCode = "201", responseDescription = "Created")
    public Response open(@PathParam("id") String id, OpeningDraft draft) {
        open.handle(id, draft);
        return Response.created(URI.create("/membership/v1/cooperatives/" + id + "/register"))
                .entity(read.view(id, null, null))
                .build();
    }

    @GET
    @Path("/register")
    @Transactional
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "readRegister",
            summary = "Read the register",
            description =
                    "Holdings at a date of effect (`asOf`) as known at an instant (`enteredBefore`); or, with `view=movements`, the movements page by page. Each reading is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The holdings, or the movements where they are asked for",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(anyOf = {RegisterView.class, MovementsView.class})))
    public Response register(
            @PathParam("id") String id,
            @QueryParam("asOf") String asOf,
            @QueryParam("enteredBefore") String enteredBefore,
            @QueryParam("view") String view,
            @BeanParam PageQuery query) {
        access.requireKept(id);
        if (view != null && !"holdings".equals(view)) {
            if (!"movements".equals(view)) {
                throw Refusal.invalidParameter(
                        "view",
                        "unknown-value",
                        Text.of("view vaut holdings ou movements.", "view is holdings or movements."));
            }
            access.log(id, "movements");
            Page<MovementView> page = page(id, query);
            return Response.ok(new MovementsView(page.items(), page.next(), page.total()))
                    .build();
        }
        access.log(id, asOf == null ? "register" : "register as of " + Parameters.date("asOf", asOf));
        return Response.ok(read.view(
                        id, Parameters.date("asOf", asOf), Parameters.instant("enteredBefore", enteredBefore)))
                .build();
    }

    @GET
    @Path("/movements")
    @Transactional
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "listMovements",
            summary = "List the movements",
            description = "In the order of their numbers, from 1 without gap.")
    public Page<MovementView> movements(@PathParam("id") String id, @BeanParam PageQuery query) {
        access.requireKept(id);
        access.log(id, "movements");
        return page(id, query);
    }

    @GET
    @Path("/movements/{number: [0-9]{1,18}}")
    @Transactional
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "getMovement",
            summary = "Read a movement",
            description = "A movement never changes: what was wrong is corrected by another one, its exact negative.")
    public MovementView movement(@PathParam("id") String id, @PathParam("number") long number) {
        access.requireKept(id);
        access.log(id, "movement " + number);
        return read.movement(id, number);
    }

    @GET
    @Path("/capital")
    @PublicRead
    @Operation(
            operationId = "readCapital",
            summary = "Read the capital",
            description =
                    "By category and by college, with the public share and the room left under the ceiling (M-04); at any date of effect with `asOf`, as known at an instant with `enteredBefore`.")
    public CapitalView capital(
            @PathParam("id") String id,
            @QueryParam("asOf") String asOf,
            @QueryParam("enteredBefore") String enteredBefore) {
        LocalDate day = Parameters.date("asOf", asOf);
        Instant known = Parameters.instant("enteredBefore", enteredBefore);
        return read.capital(cooperatives.require(id), day, known);
    }

    @GET
    @Path("/access-log")
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(operationId = "readAccessLog", summary = "Read who read the register", description = "The newest first.")
    public Page<Access> accessLog(@PathParam("id") String id, @BeanParam PageQuery query) {
        long before = query.after().map(p -> Parameters.number(p.get(0))).orElse(Long.MAX_VALUE);
        return query.page(
                access.readings(id, before, query.fetch()),
                a -> List.of(Long.toString(a.position())),
                () -> access.countReadings(id));
    }

    private Page<MovementView> page(String id, PageQuery query) {
        long after = query.after().map(p -> Parameters.number(p.get(0))).orElse(0L);
        return read.movements(
                id,
                position -> query.page(movements.page(id, after, query.fetch()), position, () -> movements.count(id)));
    }
}
