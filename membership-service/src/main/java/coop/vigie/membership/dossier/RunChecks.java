package coop.vigie.membership.dossier;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.dossier.Course.Deliberation;
import coop.vigie.membership.dossier.Course.Payments;
import coop.vigie.membership.dossier.Course.StateAid;
import coop.vigie.membership.dossier.Course.Transmission;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.AidStore;
import coop.vigie.membership.rule.Advance;
import coop.vigie.membership.rule.DeMinimis;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Decision;
import coop.vigie.membership.rule.Facts.Payment;
import coop.vigie.membership.rule.Facts.PublicAid;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.view.OrganisationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks all rules of a dossier: on the register as it stands, with the dossier's own subscription on top of it. */
@ApplicationScoped
public class RunChecks {

    private final RegisterDesk desk;
    private final OrganisationStore organisations;
    private final AidStore aids;
    private final Author author;

    RunChecks(RegisterDesk desk, OrganisationStore organisations, AidStore aids, Author author) {
        this.desk = desk;
        this.organisations = organisations;
        this.aids = aids;
        this.author = author;
    }

    /** What each rule says of this dossier today. */
    public List<Verdict> handle(Membership membership) {
        return Rules.evaluate(snapshot(membership, author.today()));
    }

    /** All that the rules look at for this dossier. */
    public Snapshot snapshot(Membership membership, LocalDate on) {
        return snapshot(
                membership, desk.cooperative(membership.cooperative()), desk.head(membership.cooperative()), on);
    }

    /** What they looked at when the project was checked: on the register as it stood then, without its own entry. */
    public Snapshot projectSnapshot(Membership membership, Cooperative cooperative, Standing then) {
        return new Snapshot(
                membership.course().project().readyOn(),
                cooperative.statutes(),
                then,
                Operation.subscription(line(membership)),
                facts(membership));
    }

    /** The same as now, on a head that the caller may have locked. */
    Snapshot snapshot(Membership membership, Cooperative cooperative, Head head, LocalDate on) {
        boolean entered = membership.course().registration() != null;
        return new Snapshot(
                on,
                cooperative.statutes(),
                desk.standing(cooperative, head, on),
                entered ? Operation.NONE : Operation.subscription(line(membership)),
                facts(membership));
    }

    /** The institution, as the catalogue has it. */
    Optional<OrganisationState> institution(Membership membership) {
        return organisations.find(membership.organisation());
    }

    /**
     * Refuses an entry under de minimis that passes the ceiling (M-32). The authority is bound from the day on which the form is signed:
     * the aid is granted then. Asked under the head's lock, so that two entries do not pass it together.
     */
    void demandAidRoom(Membership membership, Statutes statutes) {
        StateAid how = stateAid(membership);
        if (how == null || !how.isDeMinimis()) {
            return;
        }
        PublicAid aid = new PublicAid(aids.grants(membership.cooperative()), membership.due(), how.isSgei(), null);
        DeMinimis.windows(membership.course().form().signedOn(), aid.granted()).forEach(day -> Rules.of(RuleId.M_32)
                .evaluate(new Snapshot(day, statutes, Standing.EMPTY, Operation.NONE, Facts.NONE.with(aid)))
                .demand());
    }

    /** Refuses what rests on the act of a public body on a day on which it is not enforceable yet (M-27). */
    void demandEnforceable(Membership membership, LocalDate on) {
        if (membership.request().publicBody()) {
            Rules.of(RuleId.M_27).evaluate(snapshot(membership, on)).demand();
        }
    }

    private static StateAid stateAid(Membership membership) {
        return membership.course().review() == null
                ? null
                : membership.course().review().aid();
    }

    /** The shares that the dossier asks for, in the hands of the holder that the institution already is, if it is one. */
    private Line line(Membership membership) {
        Request request = membership.request();
        Optional<Holder> holder = desk.holderOf(membership.cooperative(), membership.organisation());
        return holder.map(h -> h.line(request.shares()))
                .orElseGet(() ->
                        new Line("new", request.category(), request.college(), request.publicBody(), request.shares()));
    }

    private Facts facts(Membership membership) {
        Request request = membership.request();
        Optional<OrganisationState> organisation = institution(membership);
        String kind =
                organisation.map(OrganisationState::kind).orElse(request.publicBody() ? "public-establishment" : null);
        Subscriber subscriber = new Subscriber(
                kind,
                request.ownLegalPersonality(),
                request.purpose(),
                request.legalBasis(),
                organisation.map(OrganisationState::population).orElse(null),
                stateAid(membership) == null ? null : stateAid(membership).basis());
        return Facts.NONE
                .with(subscriber)
                .with(decision(membership))
                .with(payment(membership))
                .with(aid(membership));
    }

    /**
     * The aids recorded for the single undertaking; where none is and the cooperative has stated nothing, nothing is known and the
     * rule says so. An entry made under de minimis is itself asked for, until it is entered and counts among those granted.
     */
    private PublicAid aid(Membership membership) {
        StateAid how = stateAid(membership);
        boolean sgei = how != null && how.isSgei();
        Advance advance = membership.course().review() == null
                ? null
                : membership.course().review().advance();
        List<PublicAid.Grant> granted = aids.grants(membership.cooperative());
        boolean stated = how != null && how.statementOn() != null;
        boolean known = !granted.isEmpty() || stated || how != null && how.isDeMinimis();
        if (!known && advance == null) {
            return null;
        }
        boolean counts = how != null && how.isDeMinimis() && membership.course().registration() == null;
        return new PublicAid(known ? granted : null, counts ? membership.due() : Euros.ZERO, sgei, advance);
    }

    private static Decision decision(Membership membership) {
        Deliberation deliberation = membership.course().deliberation();
        if (deliberation == null || deliberation.votedOn() == null) {
            return null;
        }
        Transmission sent = membership.course().transmission();
        return new Decision(
                deliberation.votedOn(),
                deliberation.number(),
                membership.request().shares(),
                deliberation.explanatoryNote(),
                sent == null ? null : sent.receivedOn(),
                sent == null ? null : sent.publishedOn(),
                deliberation.representative() == null
                        ? null
                        : deliberation.representative().name(),
                deliberation.representative() == null
                        ? null
                        : deliberation.representative().substitute(),
                List.of(),
                membership.course().legality().appeal());
    }

    private static Payment payment(Membership membership) {
        Payments payments = membership.course().payments();
        return new Payment(
                membership.due(),
                payments == null ? Euros.ZERO : payments.paid(),
                Euros.ZERO,
                membership.course().registration() == null
                        ? null
                        : membership.course().registration().effectiveOn(),
                payments == null ? null : payments.noticeOn());
    }
}
