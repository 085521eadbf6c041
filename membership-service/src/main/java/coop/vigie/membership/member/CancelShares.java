package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.Movement.Basis;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.MovementKind;
import coop.vigie.membership.ledger.PaidDates;
import coop.vigie.membership.ledger.PaidDates.Part;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.member.Drafts.CancellationDraft;
import coop.vigie.membership.member.Drafts.ExitActDraft;
import coop.vigie.membership.member.Withdrawal.Exit;
import coop.vigie.membership.member.Withdrawal.Request;
import coop.vigie.membership.rule.CapitalFloor;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Decision;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.rule.Moment;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The exit takes effect: the shares are cancelled, as far as the floor of the capital and the queue before it allow. */
@ApplicationScoped
class CancelShares {

    private final RegisterDesk desk;
    private final WithdrawalStore store;
    private final PaidDates dates;
    private final Validation validation;

    CancelShares(RegisterDesk desk, WithdrawalStore store, PaidDates dates, Validation validation) {
        this.desk = desk;
        this.dates = dates;
        this.store = store;
        this.validation = validation;
    }

    /** The exit after it, with what the rules say of the register that it leaves. */
    record Cancelled(Withdrawal withdrawal, List<Verdict> verdicts) {}

    @Transactional
    Cancelled handle(String id, UUID withdrawalId, CancellationDraft draft) {
        Cooperative cooperative = desk.requireKept(id);
        validation.check(draft);
        demandDates(draft.deliberation());
        Head head = desk.lockAlive(id);
        Withdrawal before = store.lock(id, withdrawalId);
        long shares = draft.shares() == null ? before.shares() : Math.min(draft.shares(), before.shares());
        Holder holder = desk.holders().find(id, before.holder()).orElseThrow();
        Euros nominal = head.shareValue().times(shares);
        Withdrawal after = before.effective(shares, new Exit(draft.effectiveOn(), head.lastNumber() + 1, nominal));
        Snapshot snapshot = new Snapshot(
                draft.effectiveOn(),
                cooperative.statutes(),
                desk.standing(cooperative, head, draft.effectiveOn()),
                Operation.exit(holder.line(shares)),
                Facts.NONE);
        demandAct(snapshot, holder, before, draft.deliberation());
        demandFloor(snapshot, before, head, nominal);
        if (draft.acknowledgement() == null || draft.acknowledgement().isBlank()) {
            Rules.of(RuleId.M_06).evaluate(snapshot).demand();
        }
        enter(head, before, holder, shares, draft);
        store.update(after, "took-effect", draft);
        if (shares < before.shares()) {
            requeue(before, shares);
        }
        if (holder.shares() == shares) {
            desk.holders().setStanding(holder.id(), standing(before.request().kind()));
        }
        desk.publish(cooperative);
        return new Cancelled(after, Rules.evaluate(snapshot, Moment.EXIT));
    }

    /** An act is neither received nor published before it was voted. */
    private static void demandDates(ExitActDraft act) {
        if (act == null) {
            return;
        }
        FieldErrors errors = new FieldErrors();
        Text after = Wording.of(
                "Cette date ne peut précéder le vote, le %s.",
                "This date cannot be before the vote, on %s.", act.votedOn());
        errors.check(
                act.receivedOn() == null || !act.receivedOn().isBefore(act.votedOn()),
                "/deliberation/receivedOn",
                "date-too-early",
                after);
        errors.check(
                act.publishedOn() == null || !act.publishedOn().isBefore(act.votedOn()),
                "/deliberation/publishedOn",
                "date-too-early",
                after);
        errors.throwIfAny();
    }

    /** A public body leaves as it came in: by an act of its assembly that is enforceable. */
    private static void demandAct(Snapshot snapshot, Holder holder, Withdrawal withdrawal, ExitActDraft act) {
        if (!holder.publicBody() || !"withdrawal".equals(withdrawal.request().kind())) {
            return;
        }
        Decision decision = act == null
                ? null
                : new Decision(
                        act.votedOn(),
                        act.number(),
                        null,
                        null,
                        act.receivedOn(),
                        act.publishedOn(),
                        null,
                        null,
                        null,
                        null);
        Subscriber authority = new Subscriber("public-establishment", true, null, null, null, null);
        Facts facts = Facts.NONE.with(authority).with(decision);
        Rules.of(RuleId.M_27).evaluate(snapshot.with(facts)).demand();
    }

    private void enter(Head head, Withdrawal withdrawal, Holder holder, long shares, CancellationDraft draft) {
        Entry entry = Entry.of(
                MovementKind.CANCELLATION,
                holder.id(),
                -shares,
                head.shareValue(),
                draft.effectiveOn(),
                new Basis(withdrawal.request().act(), draft.acknowledgement(), null));
        Entered entered = desk.enter(head, entry, holder);
        Euros paid =
                Euros.rounded(holder.paid().multiply(BigDecimal.valueOf(shares)), BigDecimal.valueOf(holder.shares()));
        Head open = entered.head();
        Long number = entered.movement().number();
        for (Part part : paid.isPositive() ? dates.parts(holder, paid, draft.effectiveOn()) : List.<Part>of()) {
            open = desk.enter(
                            open,
                            new MoneyEntry(
                                    MoneyKind.RELEASE,
                                    holder.id(),
                                    null,
                                    part.amount().negated(),
                                    part.on(),
                                    "mouvement " + number,
                                    number))
                    .head();
        }
        dates.demandCovered(holder, draft.effectiveOn());
    }

    /** The part that the floor holds back keeps waiting, under a new rank of its own. */
    private void requeue(Withdrawal before, long cancelled) {
        Request rest = before.request().requeued(store.nextRank(before.request().cooperative()));
        store.insert(Withdrawal.asked(rest, before.shares() - cancelled), "requested", Map.of("restOf", before.id()));
    }

    private void demandFloor(Snapshot snapshot, Withdrawal withdrawal, Head head, Euros nominal) {
        CapitalFloor floor = CapitalFloor.of(snapshot.statutes(), snapshot.standing());
        Euros waiting = store.all(head.cooperative()).stream()
                .filter(Withdrawal::isRequested)
                .filter(w -> w.request().rank() < withdrawal.request().rank())
                .map(w -> head.shareValue().times(w.shares()))
                .reduce(Euros.ZERO, Euros::plus);
        Rules.of(RuleId.M_14).evaluate(snapshot).demand();
        Euros room = floor.payable(head.capital(), head.capital());
        if (waiting.plus(nominal).compareTo(room) > 0 && waiting.isPositive()) {
            throw Refusal.conflict(
                            "queue-before",
                            Wording.of(
                                    "Des demandes antérieures, pour %s, passent d'abord : il y a place pour %s au-dessus du plancher.",
                                    "Earlier requests, for %s, come first: there is room for %s above the floor.",
                                    waiting,
                                    room))
                    .with("waiting", waiting.toString())
                    .with("room", room.toString());
        }
    }

    private static MemberStanding standing(String kind) {
        return switch (kind) {
            case "exclusion", "default" -> MemberStanding.EXCLUDED;
            case "striking-off" -> MemberStanding.STRUCK_OFF;
            case "death" -> MemberStanding.DECEASED;
            case "dissolution" -> MemberStanding.DISSOLVED;
            default -> MemberStanding.LEFT;
        };
    }
}
