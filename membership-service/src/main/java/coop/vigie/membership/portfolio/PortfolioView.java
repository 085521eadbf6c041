package coop.vigie.membership.portfolio;

import coop.vigie.membership.cooperative.Money;
import java.time.LocalDate;
import java.util.List;
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
        List<LineView> items,
        List<DeadlineView> deadlines) {

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

    @Schema(description = "A day that matters: appeal, payment, formal-notice or mandate")
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
