package coop.vigie.membership.portfolio;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.dossier.Course;
import coop.vigie.membership.dossier.Membership;
import coop.vigie.membership.dossier.MembershipStore;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.RegisterHistory;
import coop.vigie.membership.portfolio.Portfolio.Line;
import coop.vigie.membership.representative.Mandate;
import coop.vigie.membership.rule.ExitValue;
import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Percent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers an authority's holdings in all cooperatives, at any date of effect. */
@ApplicationScoped
class BuildPortfolio {

    private final RegisterDesk desk;
    private final RegisterHistory history;
    private final MembershipStore memberships;
    private final PortfolioSources sources;
    private final FindDeadlines deadlines;

    BuildPortfolio(
            RegisterDesk desk,
            RegisterHistory history,
            MembershipStore memberships,
            PortfolioSources sources,
            FindDeadlines deadlines) {
        this.desk = desk;
        this.history = history;
        this.memberships = memberships;
        this.sources = sources;
        this.deadlines = deadlines;
    }

    Portfolio handle(String organisation, LocalDate on) {
        List<Membership> dossiers = memberships.ofOrganisation(organisation);
        List<Line> lines = desk.holders().positionsOf(organisation).stream()
                .map(holder -> line(holder, on, dossiers))
                .filter(line -> line.shares() > 0)
                .toList();
        return new Portfolio(
                organisation, sources.name(organisation), on, lines, deadlines.handle(organisation, dossiers, on));
    }

    private Line line(Holder holder, LocalDate on, List<Membership> dossiers) {
        Cooperative cooperative = desk.cooperative(holder.cooperative());
        RegisterHistory.Position at = history.position(holder, on);
        Euros subscribed = at.nominal().times(at.shares());
        List<Membership> own = dossiers.stream()
                .filter(m -> m.cooperative().equals(holder.cooperative()))
                .toList();
        Optional<Mandate> mandate = sources.mandates(holder.organisation()).stream()
                .filter(m -> m.cooperative().equals(holder.cooperative()) && m.runsOn(on))
                .findFirst();
        return new Line(
                cooperative.id(),
                cooperative.identity().name(),
                cooperative.statutes().form().code(),
                holder.category(),
                at.shares(),
                at.nominal(),
                subscribed,
                at.paid(),
                subscribed.minus(at.paid()).max(Euros.ZERO),
                cooperative.statutes().terms().account(),
                "269",
                losses(cooperative, own, at, on),
                Percent.of(at.shares(), at.sharesOfAll()),
                holder.since(),
                mandate.map(Mandate::name).orElse(null),
                mandate.map(Mandate::substitute).orElse(null),
                mandate.map(Mandate::lastDay).orElse(null));
    }

    /** The part of the losses of the last approved accounts, else of those that a review took in; nothing where none is known. */
    private Euros losses(Cooperative cooperative, List<Membership> own, RegisterHistory.Position at, LocalDate on) {
        if (at.sharesOfAll() == 0) {
            return Euros.ZERO;
        }
        Optional<Balance> reviewed = own.stream()
                .map(m -> m.course().review())
                .filter(r -> r != null && r.losses() != null)
                .max(Comparator.comparing(Course.Review::openedAt))
                .map(r -> new Balance(at.nominal().times(at.sharesOfAll()), Euros.ZERO, Euros.ZERO, r.losses()));
        return sources.balance(cooperative.id(), on)
                .or(() -> reviewed)
                .map(balance -> ExitValue.of(
                                at.nominal(),
                                at.shares(),
                                balance,
                                cooperative.statutes().terms().losses())
                        .losses())
                .orElse(Euros.ZERO);
    }
}
