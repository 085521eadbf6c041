package coop.vigie.membership.member;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.member.AccountsStore.Accounts;
import coop.vigie.membership.member.MemberViews.ListView;
import coop.vigie.membership.member.MoneyDrafts.AccountsDraft;
import coop.vigie.membership.member.MoneyDrafts.InterestDraft;
import coop.vigie.membership.value.Euros;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Years", description = "Approved accounts, and the interest on shares")
class YearResource {

    private final ApproveAccounts approve;
    private final PayInterest pay;

    YearResource(ApproveAccounts approve, PayInterest pay) {
        this.approve = approve;
        this.pay = pay;
    }

    @Schema(description = "Accounts that a general meeting approved")
    record AccountsView(
            LocalDate endsOn,
            LocalDate approvedOn,
            Money turnover,
            Money result,
            Money capital,
            Money legalReserve,
            Money statutoryReserves,
            Money losses) {

        static AccountsView of(Accounts a) {
            return new AccountsView(
                    a.endsOn(),
                    a.approvedOn(),
                    money(a.turnover()),
                    money(a.result()),
                    money(a.capital()),
                    money(a.legalReserve()),
                    money(a.statutoryReserves()),
                    money(a.losses()));
        }
    }

    @Schema(description = "A year's interest as it was shared out")
    record InterestView(
            Money interest,
            @Schema(description = "Highest rate allowed, in percent (M-19)") String capRate,
            @Schema(description = "Interest at that rate") Money cap,
            @Schema(description = "Left of the surplus after reserves, public aid taken out") Money distributable,
            Money legalReserve,
            Money statutoryReserve,
            Money paidCapital,
            @Schema(description = "All parts together; rounding never makes it more than the interest") Money shared,
            List<PartView> items) {}

    record PartView(UUID holder, Money amount) {}

    @GET
    @Path("/accounts")
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "listAccounts",
            summary = "List the approved accounts",
            description = "The latest first; the note for elected members shows the last three years.")
    public ListView<AccountsView> accounts(@PathParam("id") String id) {
        return new ListView<>(approve.list(id).stream().map(AccountsView::of).toList());
    }

    @POST
    @Path("/accounts")
    @Idempotent
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "approveAccounts",
            summary = "Record approved accounts",
            description = "Once for each year; holdings are provisioned on their losses.")
    @APIResponseSchema(value = AccountsView.class, responseCode = "201", responseDescription = "Created")
    public Response accounts(@PathParam("id") String id, AccountsDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(AccountsView.of(approve.handle(id, draft)))
                .build();
    }

    @POST
    @Path("/interests")
    @Idempotent(required = true)
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "payInterest",
            summary = "Share a year's interest out",
            description =
                    "Under its cap (M-19), by what each member had paid and for how many days; once for each year, each part a movement of money.")
    @APIResponseSchema(value = InterestView.class, responseCode = "201", responseDescription = "Created")
    public Response interests(@PathParam("id") String id, InterestDraft draft) {
        PayInterest.Shared shared = pay.handle(id, draft);
        return Response.status(Response.Status.CREATED)
                .entity(new InterestView(
                        Money.of(shared.interest()),
                        shared.year().capRate(),
                        Money.of(shared.year().cap()),
                        Money.of(shared.year().distributable()),
                        Money.of(shared.year().legalReserve()),
                        Money.of(shared.year().statutoryReserve()),
                        Money.of(shared.paidCapital()),
                        Money.of(shared.byHolder().values().stream().reduce(Euros.ZERO, Euros::plus)),
                        shared.byHolder().entrySet().stream()
                                .map(e -> new PartView(e.getKey(), Money.of(e.getValue())))
                                .toList()))
                .build();
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : Money.of(new Euros(amount));
    }
}
