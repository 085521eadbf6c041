package coop.vigie.membership.member;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.membership.ledger.MoneyMovementStore;
import coop.vigie.membership.ledger.Parameters;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.MemberViews.MoneyView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}/money-movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Money", description = "The ledger of money: payments, losses, reimbursements, interest")
class MoneyResource {

    private final RegisterDesk desk;
    private final MoneyMovementStore movements;
    private final Languages languages;

    MoneyResource(RegisterDesk desk, MoneyMovementStore movements, Languages languages) {
        this.desk = desk;
        this.movements = movements;
        this.languages = languages;
    }

    @GET
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "listMoneyMovements",
            summary = "List the movements of money",
            description = "In the order of their numbers, from 1 without gap.")
    public Page<MoneyView> list(@PathParam("id") String id, @BeanParam PageQuery query) {
        desk.requireKept(id);
        long after = query.after().map(p -> Parameters.number(p.get(0))).orElse(0L);
        return query.page(movements.page(id, after, query.fetch()), m -> List.of(Long.toString(m.number())))
                .map(m -> MoneyView.of(m, languages.current()));
    }
}
