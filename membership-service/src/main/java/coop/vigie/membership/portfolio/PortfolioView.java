package coop.vigie.membership.portfolio;

import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.value.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An authority's holdings, for the API. */
@Schema(description = "Holdings in all cooperatives at a date")
record PortfolioView(
        String organisation,
        String name,
        LocalDate asOf,
        Money subscribed,
        Money paid,
        Money unpaid,
        Money lossesToProvision,
        @Schema(description = "The same by account of the M57 nomenclature") List<AccountView> accounts,
        List<LineView> items,
        List<DeadlineView> deadlines) {

    @Schema(description = "An account of the M57 nomenclature and what stands on it")
    record AccountView(String account, Money amount) {

        /** The holdings at what was subscribed, and the unpaid part against them. */
        static List<AccountView> of(Portfolio p) {
            Map<String, Euros> sums = new TreeMap<>();
            for (Portfolio.Line l : p.lines()) {
                sums.merge(l.account(), l.subscribed(), Euros::plus);
                sums.merge(l.unpaidAccount(), l.unpaid(), Euros::plus);
            }
            return sums.entrySet().stream()
                    .map(e -> new AccountView(e.getKey(), Money.of(e.getValue())))
                    .toList();
        }
    }

    @Schema(description = "One cooperative")
    record LineView(
            String cooperative,
            String cooperativeName,
            String legalForm,
            String category,
            long shares,
            Money nominal,
            Money subscribed,
            Money paid,
            Money unpaid,
            @Schema(description = "Account of the M57 nomenclature, to be validated by the public accountant")
                    String account,
            String unpaidAccount,
            Money lossesToProvision,
            String percentOfCapital,
            LocalDate since,
            String representative,
            String substitute,
            LocalDate mandateUntil) {}

    @Schema(description = "A day that matters: appeal, payment, call, formal-notice, mandate or de-minimis")
    record DeadlineView(LocalDate on, String kind, String cooperative, String text) {}

    static PortfolioView of(Portfolio p) {
        return new PortfolioView(
                p.organisation(),
                p.name(),
                p.asOf(),
                Money.of(p.subscribed()),
                Money.of(p.paid()),
                Money.of(p.unpaid()),
                Money.of(p.lossesToProvision()),
                AccountView.of(p),
                p.lines().stream().map(PortfolioView::line).toList(),
                p.deadlines().stream()
                        .map(d -> new DeadlineView(d.on(), d.kind(), d.cooperative(), d.text()))
                        .toList());
    }

    private static LineView line(Portfolio.Line l) {
        return new LineView(
                l.cooperative(),
                l.cooperativeName(),
                l.legalForm(),
                l.category(),
                l.shares(),
                Money.of(l.nominal()),
                Money.of(l.subscribed()),
                Money.of(l.paid()),
                Money.of(l.unpaid()),
                l.account(),
                l.unpaidAccount(),
                Money.of(l.lossesToProvision()),
                l.percentOfCapital(),
                l.since(),
                l.representative(),
                l.substitute(),
                l.mandateUntil());
    }
}
