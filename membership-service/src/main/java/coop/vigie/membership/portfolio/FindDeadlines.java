package coop.vigie.membership.portfolio;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.dossier.Membership;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.CallStore.Call;
import coop.vigie.membership.portfolio.Portfolio.Deadline;
import coop.vigie.membership.representative.Mandate;
import coop.vigie.membership.rule.Facts.PublicAid.Grant;
import coop.vigie.membership.rule.Paying;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The days that matter to an authority: appeals, payments, calls, formal notices, mandates, and the de minimis window. */
@ApplicationScoped
class FindDeadlines {

    private static final int YEARS_IN_WINDOW = 3;

    private final RegisterDesk desk;
    private final PortfolioSources sources;

    FindDeadlines(RegisterDesk desk, PortfolioSources sources) {
        this.desk = desk;
        this.sources = sources;
    }

    List<Deadline> handle(String organisation, List<Membership> dossiers, LocalDate on) {
        List<Deadline> deadlines = new ArrayList<>();
        Set<String> cooperatives = new TreeSet<>();
        for (Membership m : dossiers) {
            dossier(m, deadlines);
            cooperatives.add(m.cooperative());
        }
        for (Holder holder : desk.holders().positionsOf(organisation)) {
            calls(holder, deadlines);
            cooperatives.add(holder.cooperative());
        }
        for (Mandate mandate : sources.mandates(organisation)) {
            if (mandate.lastDay() != null) {
                deadlines.add(new Deadline(
                        mandate.lastDay(),
                        "mandate",
                        mandate.cooperative(),
                        mandate.id().toString(),
                        "Fin du mandat de " + mandate.name() + " : " + name(mandate.cooperative())));
            }
        }
        cooperatives.forEach(cooperative -> window(cooperative, on, deadlines));
        return deadlines.stream()
                .filter(d -> !d.on().isBefore(on))
                .sorted(Comparator.comparing(Deadline::on)
                        .thenComparing(Deadline::cooperative)
                        .thenComparing(Deadline::kind))
                .toList();
    }

    private void dossier(Membership m, List<Deadline> deadlines) {
        Cooperative cooperative = desk.cooperative(m.cooperative());
        String name = cooperative.identity().name();
        if (m.appealDeadline() != null && !m.status().isEnd()) {
            deadlines.add(new Deadline(
                    m.appealDeadline(),
                    "appeal",
                    m.cooperative(),
                    m.id().toString(),
                    "Fin du délai de déféré du préfet : " + name));
        }
        if (m.course().registration() == null
                || !m.remaining().isPositive()
                || m.status().isEnd()) {
            return;
        }
        LocalDate last = Paying.deadline(
                m.course().registration().effectiveOn(), cooperative.statutes().terms());
        deadlines.add(new Deadline(
                last,
                "payment",
                m.cooperative(),
                m.id().toString(),
                "Libération du solde de " + French.amount(m.remaining()) + " : " + name));
        if (m.course().payments().noticeOn() != null) {
            deadlines.add(new Deadline(
                    m.course().payments().noticeOn().plusMonths(3),
                    "formal-notice",
                    m.cooperative(),
                    m.id().toString(),
                    "Fin du délai de mise en demeure : " + name));
        }
    }

    /** The calls that what has been paid since does not cover, the first ones first. */
    private void calls(Holder holder, List<Deadline> deadlines) {
        Euros unpaid = desk.head(holder.cooperative())
                .shareValue()
                .times(holder.shares())
                .minus(holder.paidAmount());
        List<Call> calls = sources.calls(holder.id());
        for (int i = calls.size() - 1; i >= 0 && unpaid.isPositive(); i--) {
            Call call = calls.get(i);
            Euros open = new Euros(call.amount()).min(unpaid);
            unpaid = unpaid.minus(open);
            deadlines.add(new Deadline(
                    call.dueOn(),
                    "call",
                    holder.cooperative(),
                    call.id().toString(),
                    "Appel de " + French.amount(open) + " : " + name(holder.cooperative())));
        }
    }

    /** The days on which an aid leaves the window, so that as much may be granted again. */
    private void window(String cooperative, LocalDate on, List<Deadline> deadlines) {
        int order = 0;
        for (Grant grant : sources.aids(cooperative)) {
            order++;
            LocalDate leaves = grant.on().plusYears(YEARS_IN_WINDOW).plusDays(1);
            if (leaves.isAfter(on)) {
                deadlines.add(new Deadline(
                        leaves,
                        "de-minimis",
                        cooperative,
                        "aid-" + order,
                        "Une aide de minimis de " + French.amount(grant.amount())
                                + " sort de la fenêtre de trois ans : " + name(cooperative)));
            }
        }
    }

    private String name(String cooperative) {
        return desk.cooperative(cooperative).identity().name();
    }
}
