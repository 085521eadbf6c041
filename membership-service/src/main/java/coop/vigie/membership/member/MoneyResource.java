package coop.vigie.membership.member;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.MoneyMovementStore;
import coop.vigie.membership.ledger.Parameters;
import coop.vigie.membership.ledger.RegisterAccess;
import coop.vigie.membership.member.CallStore.Call;
import coop.vigie.membership.member.MemberViews.ListView;
import coop.vigie.membership.member.MemberViews.MoneyView;
import coop.vigie.membership.member.MoneyDrafts.CallDraft;
import coop.vigie.membership.member.MoneyDrafts.PaymentDraft;
import coop.vigie.membership.value.Euros;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Money", description = "The ledger of money: payments, losses, reimbursements, interest")
class MoneyResource {

    private final RegisterAccess access;
    private final MoneyMovementStore movements;
    private final Languages languages;
    private final CallShares call;
    private final PayShares pay;

    MoneyResource(
            RegisterAccess access, MoneyMovementStore movements, Languages languages, CallShares call, PayShares pay) {
        this.access = access;
        this.call = call;
        this.pay = pay;
        this.movements = movements;
        this.languages = languages;
    }

    @Schema(description = "A call to a member")
    record CallView(
            UUID id, UUID holder, Money amount, LocalDate calledOn, LocalDate dueOn, String reference, long movement) {

        static CallView of(Call c) {
            return new CallView(
                    c.id(),
                    c.holder(),
                    Money.of(new Euros(c.amount())),
                    c.calledOn(),
                    c.dueOn(),
                    c.reference(),
                    c.movement());
        }
    }

    record CallsView(List<CallView> items) {}

    record PaymentsView(List<MoneyView> items) {}

    @GET
    @Path("/calls")
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(operationId = "listCalls", summary = "List the calls", description = "The first to be paid first.")
    public ListView<CallView> calls(@PathParam("id") String id) {
        return new ListView<>(call.list(id).stream().map(CallView::of).toList());
    }

    @POST
    @Path("/calls")
    @Idempotent(required = true)
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "callShares",
            summary = "Call for what is unpaid",
            description =
                    "Of one member, or of all who owe something that was not called for yet; each call is a movement of money.")
    @APIResponseSchema(value = CallsView.class, responseCode = "201", responseDescription = "Created")
    public Response calls(@PathParam("id") String id, CallDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(new CallsView(
                        call.handle(id, draft).stream().map(CallView::of).toList()))
                .build();
    }

    @POST
    @Path("/payments")
    @Idempotent(required = true)
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "payShares",
            summary = "Record a payment by a member without a dossier",
            description =
                    "A quarter of its shares at least (M-12); what is over what it owes is kept as an excess, to be returned.")
    @APIResponseSchema(value = PaymentsView.class, responseCode = "201", responseDescription = "Created")
    public Response payments(@PathParam("id") String id, PaymentDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(new PaymentsView(pay.handle(id, draft).stream()
                        .map(m -> MoneyView.of(m, languages.current()))
                        .toList()))
                .build();
    }

    @GET
    @Path("/money-movements")
    @Transactional
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "listMoneyMovements",
            summary = "List the movements of money",
            description = "In the order of their numbers, from 1 without gap.")
    public Page<MoneyView> list(@PathParam("id") String id, @BeanParam PageQuery query) {
        access.requireKept(id);
        access.log(id, "money movements");
        long after = query.after().map(p -> Parameters.number(p.get(0))).orElse(0L);
        return query.page(
                        movements.page(id, after, query.fetch()),
                        m -> List.of(Long.toString(m.number())),
                        () -> movements.count(id))
                .map(m -> MoneyView.of(m, languages.current()));
    }
}
