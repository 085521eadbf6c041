package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.dossier.Course.Payments;
import coop.vigie.membership.dossier.DossierAccess.Side;
import coop.vigie.membership.dossier.StepDrafts.PaymentDraft;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.PaidDates;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.rule.Facts.Payment;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Records a payment on bank proof. What is over the amount due is kept apart, to be returned. */
@ApplicationScoped
class RecordPayment {

    private final DossierAccess access;
    private final DossierTools tools;
    private final RunChecks checks;
    private final RegisterDesk desk;
    private final PaidDates dates;

    RecordPayment(DossierAccess access, DossierTools tools, RunChecks checks, RegisterDesk desk, PaidDates dates) {
        this.access = access;
        this.tools = tools;
        this.checks = checks;
        this.desk = desk;
        this.dates = dates;
    }

    @Transactional
    Membership handle(UUID id, PaymentDraft draft) {
        Head head = desk.lock(access.visible(id).cooperative());
        Membership before = access.lock(id, Side.COOPERATIVE);
        Euros amount = read(before, draft);
        before.pay(amount, amount);
        Guards.notBefore(
                "paidOn", draft.paidOn(), before.course().registration().effectiveOn());
        demandQuarter(before, amount, draft);
        UUID holder = tools.store().holder(id).orElseThrow();
        Holder payer = desk.holders().find(head.cooperative(), holder).orElseThrow();
        Membership after = before.pay(amount, room(head, payer));
        Euros taken = after.course()
                .payments()
                .paid()
                .minus(before.course().payments().paid());
        dates.demandRoom(payer, taken, draft.paidOn(), "/paidOn");
        Euros excess = amount.minus(taken);
        if (taken.isPositive()) {
            head = desk.enter(head, entry(MoneyKind.PAYMENT, holder, id, taken, draft))
                    .head();
        }
        if (excess.isPositive()) {
            desk.enter(head, entry(MoneyKind.EXCESS, holder, id, excess, draft));
        }
        return tools.save(before, after, "payment", draft);
    }

    /** What the shares that the holder still has leave to be paid: a payment never goes beyond it, whatever the dossier says. */
    private static Euros room(Head head, Holder of) {
        return head.shareValue().times(of.shares()).minus(of.paidAmount()).max(Euros.ZERO);
    }

    private void demandCall(Membership before, Long call) {
        boolean known = call == null
                || tools.store()
                        .holder(before.id())
                        .filter(holder -> desk.isCall(before.cooperative(), holder, call))
                        .isPresent();
        if (!known) {
            throw Refusal.conflict(
                    "unknown-call",
                    Wording.of(
                            "Le mouvement n° %s n'est pas un appel fait à ce sociétaire.",
                            "Movement no. %s is no call made to this member.", call));
        }
    }

    private static MoneyEntry entry(MoneyKind kind, UUID holder, UUID membership, Euros amount, PaymentDraft draft) {
        return new MoneyEntry(kind, holder, membership, amount, draft.paidOn(), draft.reference(), draft.call());
    }

    private Euros read(Membership before, PaymentDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(tools.validation().errors(draft));
        if (draft == null) {
            errors.throwIfAny();
        }
        Euros amount = draft.amount() == null ? null : Money.readPositive(draft.amount(), "/amount", errors);
        NotInFuture.check(draft.paidOn(), tools.author().today(), "/paidOn", errors);
        errors.throwIfAny();
        if (draft.payer() != null && !draft.payer().equals(before.organisation())) {
            throw Refusal.conflict(
                    "wrong-payer",
                    Wording.of(
                            "Ce versement vient de « %s » et non de « %s » : il est à restituer à son auteur.",
                            "This payment comes from \"%s\", not from \"%s\": return it to its author.",
                            draft.payer(),
                            before.organisation()));
        }
        demandCall(before, draft.call());
        return amount;
    }

    private void demandQuarter(Membership before, Euros amount, PaymentDraft draft) {
        Snapshot snapshot = checks.snapshot(before, draft.paidOn());
        Payments payments = before.course().payments();
        Payment payment = new Payment(
                before.due(),
                payments.paid(),
                amount,
                before.course().registration().effectiveOn(),
                payments.noticeOn());
        Rules.of(RuleId.M_12)
                .evaluate(snapshot.with(snapshot.facts().with(payment)))
                .demand();
    }
}
