package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.Movement.Basis;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.MovementKind;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.member.Drafts.TransferDraft;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Passing;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shares go from one holder to another, by two linked movements: a transfer with its approval, or a transmission by law. */
@ApplicationScoped
class TransferShares {

    private final RegisterDesk desk;
    private final Beneficiaries beneficiaries;
    private final Validation validation;

    TransferShares(RegisterDesk desk, Beneficiaries beneficiaries, Validation validation) {
        this.desk = desk;
        this.beneficiaries = beneficiaries;
        this.validation = validation;
    }

    @Transactional
    List<Movement> handle(String id, TransferDraft draft) {
        Cooperative cooperative = desk.requireKept(id);
        validation.check(draft);
        boolean byLaw = draft.byLaw();
        Head head = byLaw ? desk.lock(id) : desk.lockAlive(id);
        Holder from = beneficiaries.require(id, draft.from(), "/from");
        Holder to = beneficiaries.find(cooperative, draft.to(), from);
        boolean known = to.number() <= head.lastMember();
        demandHeirsGetValue(byLaw, from);
        demandLawful(cooperative, head, draft, from, to);
        Euros price = price(draft);
        Head open = known ? head : desk.admit(head, to);
        Basis basis = new Basis(draft.act(), draft.approval(), null);
        Entry out = Entry.of(
                        byLaw ? MovementKind.TRANSMISSION_OUT : MovementKind.TRANSFER_OUT,
                        from.id(),
                        -draft.shares(),
                        head.shareValue(),
                        draft.effectiveOn(),
                        basis)
                .linkedTo(head.lastNumber() + 2, price);
        Entered first = desk.enter(open, out, from);
        Entry in = Entry.of(
                        byLaw ? MovementKind.TRANSMISSION_IN : MovementKind.TRANSFER_IN,
                        to.id(),
                        draft.shares(),
                        head.shareValue(),
                        draft.effectiveOn(),
                        basis)
                .linkedTo(head.lastNumber() + 1, price);
        Entered second = desk.enter(first.head(), in, to);
        beneficiaries.movePaid(second, from, to, draft);
        beneficiaries.keepWhatIsTold(to, draft.to());
        if (from.shares() == draft.shares()) {
            desk.holders().setStanding(from.id(), byLaw ? MemberStanding.ABSORBED : MemberStanding.TRANSFERRED);
        }
        desk.publish(cooperative);
        return List.of(first.movement(), second.movement());
    }

    private static Euros price(TransferDraft draft) {
        FieldErrors errors = new FieldErrors();
        Euros price = draft.price() == null ? null : Money.readNotNegative(draft.price(), "/price", errors);
        errors.throwIfAny();
        return price;
    }

    /** A person's quality of member ends with it: its heirs get the value of the shares, by an exit of the kind "death". */
    private static void demandHeirsGetValue(boolean byLaw, Holder from) {
        if (byLaw && from.naturalPerson()) {
            throw Refusal.conflict(
                    "heirs-get-value",
                    Text.of(
                            "Les parts d'une personne physique ne se transmettent pas à ses héritiers, qui en reçoivent la valeur : inscrivez une sortie (death).",
                            "The shares of a natural person do not pass to its heirs, who get their value: enter an exit (death)."));
        }
    }

    private void demandLawful(Cooperative cooperative, Head head, TransferDraft draft, Holder from, Holder to) {
        Facts facts = Facts.NONE.with(new Passing(draft.byLaw(), draft.approval()));
        Snapshot snapshot = new Snapshot(
                draft.effectiveOn(),
                cooperative.statutes(),
                desk.standing(cooperative, head, draft.effectiveOn()),
                Operation.transfer(from.line(draft.shares()), to.line(draft.shares())),
                // What passes by law was decided by nobody whom M-01 could have held back.
                draft.byLaw() ? facts : facts.with(beneficiaries.subscriber(to, draft.to())));
        List.of(RuleId.M_01, RuleId.M_11, RuleId.M_04, RuleId.M_06, RuleId.M_10, RuleId.M_23, RuleId.M_24)
                .forEach(rule -> Rules.of(rule).evaluate(snapshot).demand());
        desk.demandPastCeiling(cooperative, head, snapshot.operation(), draft.effectiveOn());
    }
}
