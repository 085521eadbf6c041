package coop.vigie.membership.portfolio;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.dossier.Course;
import coop.vigie.membership.dossier.Membership;
import coop.vigie.membership.dossier.MembershipStore;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.RegisterHistory;
import coop.vigie.membership.portfolio.Portfolio.Deadline;
import coop.vigie.membership.portfolio.Portfolio.Line;
import coop.vigie.membership.rule.ExitValue;
import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.rule.Paying;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Percent;
import coop.vigie.membership.view.OrganisationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers an authority's holdings in all cooperatives, at any date of effect. */
@ApplicationScoped
class BuildPortfolio {

    private final RegisterDesk desk;
    private final RegisterHistory history;
    private final MembershipStore memberships;
    private final OrganisationStore organisations;
    private final Author author;

    BuildPortfolio(
            RegisterDesk desk,
            RegisterHistory history,
            MembershipStore memberships,
            OrganisationStore organisations,
            Author author) {
        this.desk = desk;
        this.history = history;
        this.memberships = memberships;
        this.organisations = organisations;
        this.author = author;
    }

    Portfolio handle(String organisation, LocalDate asOf) {
        LocalDate on = asOf == null ? author.today() : asOf;
        List<Membership> dossiers = memberships.ofOrganisation(organisation);
        List<Line> lines = desk.holders().positionsOf(organisation).stream()
                .map(holder -> line(holder, on, dossiers))
                .filter(line -> line.shares() > 0)
                .toList();
        String name =
                organisations.find(organisation).map(OrganisationState::name).orElse(organisation);
        return new Portfolio(organisation, name, on, lines, deadlines(dossiers, on));
    }

    private Line line(Holder holder, LocalDate on, List<Membership> dossiers) {
        Cooperative cooperative = desk.cooperative(holder.cooperative());
        RegisterHistory.Position at = history.position(holder, on);
        Euros subscribed = at.nominal().times(at.shares());
        List<Membership> own = dossiers.stream()
                .filter(m -> m.cooperative().equals(holder.cooperative()))
                .toList();
        Optional<Course.Representative> representative = own.stream()
                .map(m -> m.course().deliberation())
                .filter(d ->
                        d != null && d.representative() != null && !d.votedOn().isAfter(on))
                .max(Comparator.comparing(Course.Deliberation::votedOn))
                .map(Course.Deliberation::representative);
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
                losses(cooperative, own, at),
                Percent.of(at.shares(), at.sharesOfAll()),
                holder.since(),
                representative.map(Course.Representative::name).orElse(null),
                representative.map(Course.Representative::substitute).orElse(null),
                representative.map(Course.Representative::until).orElse(null));
    }

    /** The part of the last losses that a review took in; nothing where none is known. */
    private static Euros losses(Cooperative cooperative, List<Membership> own, RegisterHistory.Position at) {
        return own.stream()
                .map(m -> m.course().review())
                .filter(r -> r != null && r.losses() != null)
                .max(Comparator.comparing(Course.Review::openedAt))
                .filter(r -> at.sharesOfAll() > 0)
                .map(r -> ExitValue.of(
                                at.nominal(),
                                at.shares(),
                                new Balance(at.nominal().times(at.sharesOfAll()), Euros.ZERO, Euros.ZERO, r.losses()),
                                cooperative.statutes().terms().losses())
                        .losses())
                .orElse(Euros.ZERO);
    }

    private List<Deadline> deadlines(List<Membership> dossiers, LocalDate on) {
        List<Deadline> deadlines = new ArrayList<>();
        for (Membership m : dossiers) {
            Cooperative cooperative = desk.cooperative(m.cooperative());
            String name = cooperative.identity().name();
            if (m.appealDeadline() != null) {
                deadlines.add(new Deadline(
                        m.appealDeadline(), "appeal", m.cooperative(), "Fin du délai de déféré du préfet : " + name));
            }
            if (m.course().registration() != null && m.remaining().isPositive()) {
                deadlines.add(new Deadline(
                        Paying.deadline(
                                m.course().registration().effectiveOn(),
                                cooperative.statutes().terms()),
                        "payment",
                        m.cooperative(),
                        "Libération du solde de " + m.remaining() + " € : " + name));
            }
            if (m.course().payments() != null
                    && m.course().payments().noticeOn() != null
                    && m.remaining().isPositive()) {
                deadlines.add(new Deadline(
                        m.course().payments().noticeOn().plusMonths(3),
                        "formal-notice",
                        m.cooperative(),
                        "Fin du délai de mise en demeure : " + name));
            }
            Course.Deliberation decision = m.course().deliberation();
            if (decision != null
                    && decision.representative() != null
                    && decision.representative().until() != null) {
                deadlines.add(new Deadline(
                        decision.representative().until(),
                        "mandate",
                        m.cooperative(),
                        "Fin du mandat de " + decision.representative().name() + " : " + name));
            }
        }
        return deadlines.stream()
                .filter(d -> !d.on().isBefore(on))
                .sorted(Comparator.comparing(Deadline::on).thenComparing(Deadline::cooperative))
                .toList();
    }
}
