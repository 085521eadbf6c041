package coop.vigie.membership.member;

import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.MoneyLedger.EnteredMoney;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.CallStore.Call;
import coop.vigie.membership.member.MoneyDrafts.CallDraft;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Calls for what is unpaid: of one member, or of all who owe something. */
@ApplicationScoped
class CallShares {

    private final RegisterDesk desk;
    private final CallStore store;
    private final OpenCalls open;
    private final Beneficiaries holders;
    private final Validation validation;

    CallShares(RegisterDesk desk, CallStore store, OpenCalls open, Beneficiaries holders, Validation validation) {
        this.desk = desk;
        this.store = store;
        this.open = open;
        this.holders = holders;
        this.validation = validation;
    }

    List<Call> list(String id) {
        desk.requireKept(id);
        return store.all(id);
    }

    @Transactional
    List<Call> handle(String id, CallDraft draft) {
        desk.requireKept(id);
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        Euros asked =
                draft == null || draft.amount() == null ? null : Money.readPositive(draft.amount(), "/amount", errors);
        errors.throwIfAny();
        if (draft.dueOn().isBefore(draft.calledOn())) {
            throw Refusal.invalid(
                    "/dueOn", "date-too-early", Text.of("L'échéance suit l'appel.", "It is due after it is called."));
        }
        Head head = desk.lock(id);
        List<Holder> called = draft.holder() == null
                ? desk.holders().all(id)
                : List.of(holders.require(id, draft.holder(), "/holder"));
        List<Call> calls = new ArrayList<>();
        for (Holder holder : called) {
            Euros unpaid = head.shareValue().times(holder.shares()).minus(holder.paidAmount());
            Euros uncalled = unpaid.minus(open.of(id, holder.id())).max(Euros.ZERO);
            if (draft.holder() != null) {
                demandOwed(unpaid, uncalled, asked);
            }
            if (!uncalled.isPositive()) {
                continue;
            }
            Euros amount = asked == null ? uncalled : asked.min(uncalled);
            EnteredMoney entered = desk.enter(
                    head,
                    new MoneyEntry(
                            MoneyKind.CALL, holder.id(), null, amount, draft.calledOn(), draft.reference(), null));
            head = entered.head();
            Call call = new Call(
                    Ids.next(),
                    id,
                    holder.id(),
                    amount.amount(),
                    draft.calledOn(),
                    draft.dueOn(),
                    draft.reference(),
                    entered.movement().number());
            store.insert(call);
            calls.add(call);
        }
        return calls;
    }

    private static void demandOwed(Euros unpaid, Euros uncalled, Euros asked) {
        if (!unpaid.isPositive() || asked != null && asked.compareTo(unpaid) > 0) {
            throw Refusal.conflict(
                            "over-unpaid",
                            Wording.of("Ce sociétaire ne doit plus que %s.", "This member owes %s only.", unpaid))
                    .with("unpaid", unpaid.toString());
        }
        if (!uncalled.isPositive() || asked != null && asked.compareTo(uncalled) > 0) {
            throw Refusal.conflict(
                            "called-already",
                            Wording.of(
                                    "Ce sociétaire doit %s, dont %s ne sont pas encore appelés.",
                                    "This member owes %s, of which %s are not called for yet.", unpaid, uncalled))
                    .with("unpaid", unpaid.toString())
                    .with("uncalled", uncalled.toString());
        }
    }
}
