package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.dossier.DossierAccess.Side;
import coop.vigie.membership.dossier.StepDrafts.ReturnDraft;
import coop.vigie.membership.dossier.StepDrafts.ReversalDraft;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.PaidDates;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives an excess back, or undoes a payment that the bank returned, each by a movement of its own. */
@ApplicationScoped
class TakeBackPayment {

    private final DossierAccess access;
    private final DossierTools tools;
    private final RegisterDesk desk;
    private final PaidDates dates;

    TakeBackPayment(DossierAccess access, DossierTools tools, RegisterDesk desk, PaidDates dates) {
        this.access = access;
        this.tools = tools;
        this.desk = desk;
        this.dates = dates;
    }

    @Transactional
    Membership returnExcess(UUID id, ReturnDraft draft) {
        Head head = desk.lock(access.visible(id).cooperative());
        Membership before = access.lock(id, Side.COOPERATIVE);
        FieldErrors errors = new FieldErrors().addAll(tools.validation().errors(draft));
        Euros amount = draft == null ? null : Money.readPositive(draft.amount(), "/amount", errors);
        errors.throwIfAny();
        NotInFuture.demand(draft.paidOn(), tools.author().today(), "/paidOn");
        Membership after = before.returned(amount);
        UUID holder = tools.store().holder(id).orElseThrow();
        dates.demandExcess(before.cooperative(), holder, id, amount, draft.paidOn());
        desk.enter(
                head,
                new MoneyEntry(
                        MoneyKind.RETURN, holder, id, amount.negated(), draft.paidOn(), draft.reference(), null));
        return tools.save(before, after, "return", draft);
    }

    @Transactional
    Membership reverse(UUID id, ReversalDraft draft) {
        Head head = desk.lock(access.visible(id).cooperative());
        Membership before = access.lock(id, Side.COOPERATIVE);
        tools.validation().check(draft);
        NotInFuture.demand(draft.on(), tools.author().today(), "/on");
        MoneyMovement payment = desk.moneyMovement(before.cooperative(), draft.number())
                .filter(m -> m.entry().kind() == MoneyKind.PAYMENT
                        && id.equals(m.entry().membership()))
                .orElseThrow(() -> Refusal.invalid(
                        "/number",
                        "unknown-payment",
                        Text.of(
                                "Ce mouvement n'est pas un versement de ce dossier.",
                                "This movement is no payment of this dossier.")));
        desk.demandNotReversed(before.cooperative(), draft.number());
        Membership after = before.reverse(payment.entry().amount());
        dates.demandPaid(
                before.cooperative(), payment.entry().holder(), payment.entry().amount(), draft.on(), "/on");
        desk.enter(
                head,
                new MoneyEntry(
                        MoneyKind.REVERSAL,
                        payment.entry().holder(),
                        id,
                        payment.entry().amount().negated(),
                        draft.on(),
                        draft.reference(),
                        draft.number()));
        return tools.save(before, after, "payment-reversal", draft);
    }
}
