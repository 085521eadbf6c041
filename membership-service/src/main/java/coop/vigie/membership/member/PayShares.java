package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.PaidDates;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.MoneyDrafts.PaymentDraft;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Payment;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Records what a member without a dossier pays: one that was taken over, or that got its shares from another. What is paid on a
 * dossier is recorded there.
 */
@ApplicationScoped
class PayShares {

    private final RegisterDesk desk;
    private final Beneficiaries holders;
    private final PaidDates dates;
    private final Validation validation;

    PayShares(RegisterDesk desk, Beneficiaries holders, PaidDates dates, Validation validation) {
        this.desk = desk;
        this.holders = holders;
        this.dates = dates;
        this.validation = validation;
    }

    @Transactional
    List<MoneyMovement> handle(String id, PaymentDraft draft) {
        Cooperative cooperative = desk.requireKept(id);
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        Euros amount =
                draft == null || draft.amount() == null ? null : Money.readPositive(draft.amount(), "/amount", errors);
        errors.throwIfAny();
        Head head = desk.lock(id);
        Holder holder = holders.require(id, draft.holder(), "/holder");
        demandPayer(id, holder, draft);
        Euros due = head.shareValue().times(holder.shares());
        Payment payment = new Payment(due, holder.paidAmount(), amount, holder.since(), null);
        Rules.of(RuleId.M_12)
                .evaluate(new Snapshot(
                        draft.paidOn(),
                        cooperative.statutes(),
                        desk.holders().standing(head),
                        Operation.NONE,
                        Facts.NONE.with(payment)))
                .demand();
        Euros taken = amount.min(due.minus(holder.paidAmount()).max(Euros.ZERO));
        dates.demandRoom(holder, taken, draft.paidOn(), "/paidOn");
        List<MoneyMovement> entered = new ArrayList<>();
        if (taken.isPositive()) {
            var movement = desk.enter(head, entry(MoneyKind.PAYMENT, holder, taken, draft));
            entered.add(movement.movement());
            head = movement.head();
        }
        if (amount.compareTo(taken) > 0) {
            entered.add(desk.enter(head, entry(MoneyKind.EXCESS, holder, amount.minus(taken), draft))
                    .movement());
        }
        return entered;
    }

    private void demandPayer(String id, Holder holder, PaymentDraft draft) {
        if (draft.payer() != null
                && !holders.require(id, draft.payer(), "/payer").id().equals(holder.id())) {
            throw Refusal.conflict(
                    "wrong-payer",
                    Text.of(
                            "Ce versement ne vient pas du sociétaire : il est à restituer à son auteur.",
                            "This payment does not come from the member: return it to its author."));
        }
    }

    private static MoneyEntry entry(MoneyKind kind, Holder holder, Euros amount, PaymentDraft draft) {
        return new MoneyEntry(kind, holder.id(), null, amount, draft.paidOn(), draft.reference(), null);
    }
}
