package coop.vigie.membership.dossier;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.sql.Writes;
import coop.vigie.membership.dossier.Course.Registration;
import coop.vigie.membership.dossier.DossierAccess.Kept;
import coop.vigie.membership.dossier.StepDrafts.RegistrationDraft;
import coop.vigie.membership.ledger.Ground;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.Movement.Basis;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.MovementKind;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.French;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Enters the subscription in the register. Whether it fits under the ceiling is decided here, with the cooperative's head locked
 * and in the transaction of the movement: two dossiers that fit alone cannot both come in when only one does.
 */
@ApplicationScoped
class RegisterSubscription {

    private static final List<RuleId> DECIDED_NOW = List.of(RuleId.M_04, RuleId.M_10, RuleId.M_23, RuleId.M_24);

    private final DossierAccess access;
    private final DossierTools tools;
    private final RegisterDesk desk;
    private final RunChecks checks;
    private final Writes writes;

    RegisterSubscription(DossierAccess access, DossierTools tools, RegisterDesk desk, RunChecks checks, Writes writes) {
        this.access = access;
        this.tools = tools;
        this.desk = desk;
        this.checks = checks;
        this.writes = writes;
    }

    /**
     * What does not depend on the register is read and refused before the lock, which all entries of the cooperative wait for. The
     * dossier needs none of its own: where it changed meanwhile, its version is another one and nothing is written.
     */
    @Transactional
    Membership handle(UUID id, RegistrationDraft draft) {
        Kept kept = access.kept(id);
        tools.validation().check(draft);
        Membership before = kept.membership();
        // Said first: a dossier that is not there yet is refused for its state, not for the ceiling.
        before.register(
                new Registration(0, draft.effectiveOn(), before.request().amount()));
        demandNotEarly(before, draft);
        Optional<OrganisationState> organisation = checks.institution(before);

        Head head = desk.lock(before.cooperative());
        demandNominal(before, head);
        Ground ground = desk.ground(kept.cooperative(), before.organisation());
        ground.cooperative().demandAlive();
        Holder holder = ground.known().orElseGet(() -> newHolder(before, organisation, head));
        demandRoom(before, draft, ground, head);
        checks.demandAidRoom(before, ground.cooperative().statutes());
        Head open = ground.known().isPresent() ? head : desk.admit(head, holder);
        desk.holders().keepAddress(holder.id(), draft.address());
        return writes.together(() -> {
            Entered entered = desk.enterAndTell(ground.cooperative(), open, entry(before, holder, head, draft), holder);
            Membership after = before.register(new Registration(
                    entered.movement().number(),
                    draft.effectiveOn(),
                    head.shareValue().times(before.request().shares())));
            tools.store().update(before, after, "registration", draft, holder.id());
            tools.events().publish(after, Optional.of(entered.holder()), organisation);
            return after;
        });
    }

    private void demandRoom(Membership membership, RegistrationDraft draft, Ground ground, Head head) {
        Request request = membership.request();
        Line line = ground.known()
                .map(h -> h.line(request.shares()))
                .orElseGet(() ->
                        new Line("new", request.category(), request.college(), request.publicBody(), request.shares()));
        Snapshot snapshot = new Snapshot(
                draft.effectiveOn(),
                ground.cooperative().statutes(),
                desk.standing(ground, head, line.category()),
                Operation.subscription(line),
                Facts.NONE);
        DECIDED_NOW.forEach(rule -> Rules.of(rule).evaluate(snapshot).demand());
        desk.demandPastCeiling(ground, head, snapshot.operation(), draft.effectiveOn());
    }

    private static Entry entry(Membership membership, Holder holder, Head head, RegistrationDraft draft) {
        String act = membership.course().deliberation() == null
                        || membership.course().deliberation().votedOn() == null
                ? "bulletin du " + French.date(membership.course().form().signedOn())
                : "délibération n° " + membership.course().deliberation().number() + " du "
                        + French.date(membership.course().deliberation().votedOn());
        String approval = membership.course().approval().body() + ", "
                + French.date(membership.course().approval().on());
        return Entry.of(
                MovementKind.SUBSCRIPTION,
                holder.id(),
                membership.request().shares(),
                head.shareValue(),
                draft.effectiveOn(),
                new Basis(act, approval, membership.id()));
    }

    private static Holder newHolder(Membership membership, Optional<OrganisationState> organisation, Head head) {
        Request request = membership.request();
        return new Holder(
                Ids.next(),
                membership.cooperative(),
                head.lastMember() + 1,
                organisation.map(OrganisationState::name).orElse(membership.organisation()),
                membership.organisation(),
                organisation.map(OrganisationState::siren).orElse(null),
                request.publicBody(),
                false,
                request.category(),
                request.college(),
                0,
                BigDecimal.ZERO,
                null,
                MemberStanding.MEMBER);
    }

    private static void demandNominal(Membership membership, Head head) {
        if (!membership.request().nominal().equals(head.shareValue())) {
            throw Refusal.conflict(
                    "nominal-changed",
                    Wording.of(
                            "Le nominal est passé de %s à %s depuis l'intention : reprenez le dossier.",
                            "The nominal went from %s to %s since the intention: start the dossier again.",
                            membership.request().nominal(),
                            head.shareValue()));
        }
    }

    /** Neither the form nor the approval can be later than what they make possible. */
    private static void demandNotEarly(Membership membership, RegistrationDraft draft) {
        LocalDate signed = membership.course().form().signedOn();
        LocalDate approved = membership.course().approval().on();
        Guards.notBefore("effectiveOn", draft.effectiveOn(), approved.isAfter(signed) ? approved : signed);
    }
}
