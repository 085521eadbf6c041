package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.PaidDates;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.MoneyDrafts.MemberReturnDraft;
import coop.vigie.membership.member.MoneyDrafts.MemberReversalDraft;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Gives an excess back to a member without a dossier, or undoes its payment, each by a movement of its own. */
@ApplicationScoped
class GiveMoneyBack {

    private final RegisterDesk desk;
    private final Beneficiaries holders;
    private final PaidDates dates;
    private final Validation validation;

    GiveMoneyBack(RegisterDesk desk, Beneficiaries holders, PaidDates dates, Validation validation) {
        this.desk = desk;
        this.holders = holders;
        this.dates = dates;
        this.validation = validation;
    }

    @Transactional
    MoneyMovement returnExcess(String id, MemberReturnDraft draft) {
        desk.requireKept(id);
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        Euros amount =
                draft == null || draft.amount() == null ? null : Money.readPositive(draft.amount(), "/amount", errors);
        errors.throwIfAny();
        Head head = desk.lock(id);
        Holder holder = holders.require(id, draft.holder(), "/holder");
        PaidDates.demandExcess(dates.excessNow(id, holder.id(), null), amount);
        dates.demandExcess(id, holder.id(), null, amount, draft.paidOn());
        return desk.enter(
                        head,
                        new MoneyEntry(
                                MoneyKind.RETURN,
                                holder.id(),
                                null,
                                amount.negated(),
                                draft.paidOn(),
                                draft.reference(),
                                null))
                .movement();
    }

    @Transactional
    MoneyMovement reverse(String id, MemberReversalDraft draft) {
        desk.requireKept(id);
        validation.check(draft);
        Head head = desk.lock(id);
        MoneyEntry payment = desk.moneyMovement(id, draft.number())
                .map(MoneyMovement::entry)
                // What came with shares that were transferred, or on a dossier, is undone with them.
                .filter(e -> e.kind() == MoneyKind.PAYMENT && e.membership() == null && e.linked() == null)
                .orElseThrow(() -> Refusal.invalid(
                        "/number",
                        "unknown-payment",
                        Text.of(
                                "Ce mouvement n'est pas un versement fait sans dossier.",
                                "This movement is no payment made without a dossier.")));
        desk.demandNotReversed(id, draft.number());
        dates.demandPaid(id, payment.holder(), payment.amount(), draft.on(), "/on");
        return desk.enter(
                        head,
                        new MoneyEntry(
                                MoneyKind.REVERSAL,
                                payment.holder(),
                                null,
                                payment.amount().negated(),
                                draft.on(),
                                draft.reference(),
                                draft.number()))
                .movement();
    }
}
