package coop.vigie.membership.liquidation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.Movement.Basis;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.MovementKind;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.liquidation.LiquidationDrafts.ClosingDraft;
import coop.vigie.membership.member.PendingExits;
import coop.vigie.membership.rule.LiquidationShares;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Closes a liquidation once the debts are paid: every share is cancelled, each member gets what it had paid at most, and the surplus
 * goes to another cooperative or to the general interest. All of it in one transaction, or nothing.
 */
@ApplicationScoped
class CloseLiquidation {

    private final CooperativeStore cooperatives;
    private final RegisterDesk desk;
    private final PendingExits exits;
    private final LiquidationStore store;
    private final LiquidationTools tools;

    CloseLiquidation(
            CooperativeStore cooperatives,
            RegisterDesk desk,
            PendingExits exits,
            LiquidationStore store,
            LiquidationTools tools) {
        this.cooperatives = cooperatives;
        this.desk = desk;
        this.exits = exits;
        this.store = store;
        this.tools = tools;
    }

    /** What a member got for its shares, and the movement that cancelled them. */
    record Part(UUID holder, long shares, Euros paid, Euros reimbursed, long movement) {}

    /** The cooperative after it, and each member's part. */
    record Closed(Cooperative cooperative, Liquidation liquidation, List<Part> parts) {}

    @Transactional
    Closed handle(String id, ClosingDraft draft) {
        desk.requireKept(id);
        tools.check(draft);
        FieldErrors errors = new FieldErrors();
        Euros assets = Money.readNotNegative(draft.netAssets(), "/netAssets", errors);
        errors.throwIfAny();
        NotInFuture.demand(draft.closedOn(), tools.author().today(), "/closedOn");
        Cooperative before = cooperatives.lock(id);
        Head head = desk.lock(id);
        demandInLiquidation(before, draft);
        demandNoDebt(id);
        List<Holder> members =
                desk.holders().all(id).stream().filter(h -> h.shares() > 0).toList();
        Map<UUID, Euros> paid = new LinkedHashMap<>();
        members.forEach(h -> paid.put(h.id(), h.paidAmount()));
        LiquidationShares shared = LiquidationShares.of(paid, assets);
        demandBeneficiary(shared, draft);
        List<Part> parts = new ArrayList<>();
        for (Holder member : members) {
            Euros part = shared.parts().get(member.id());
            Entered cancelled = desk.enter(
                    head,
                    Entry.of(
                            MovementKind.CANCELLATION,
                            member.id(),
                            -member.shares(),
                            head.shareValue(),
                            draft.closedOn(),
                            Basis.of(draft.act())),
                    member);
            long number = cancelled.movement().number();
            head = settle(cancelled, member, part, draft);
            parts.add(new Part(member.id(), member.shares(), member.paidAmount(), part, number));
        }
        passOn(head, shared, draft);
        Cooperative after = before.ending(before.end().dissolvedOn(), draft.closedOn());
        cooperatives.update(after);
        Liquidation closed = closed(id, assets, shared, draft);
        store.close(closed);
        desk.publish(after);
        return new Closed(after, closed, parts);
    }

    private static void demandInLiquidation(Cooperative cooperative, ClosingDraft draft) {
        cooperative.demandOpen();
        if (!cooperative.isDissolved()) {
            throw Refusal.conflict(
                    "not-dissolved",
                    Text.of(
                            "La coopérative n'est pas dissoute : inscrivez d'abord sa dissolution.",
                            "The cooperative is not dissolved: record its dissolution first."));
        }
        if (draft.closedOn().isBefore(cooperative.end().dissolvedOn())) {
            throw Refusal.invalid(
                    "/closedOn",
                    "date-too-early",
                    Wording.of(
                            "La dissolution est du %s.",
                            "The dissolution is of %s.", cooperative.end().dissolvedOn()));
        }
    }

    /** Former members who are not paid are creditors: they come before the members. */
    private void demandNoDebt(String id) {
        List<UUID> unsettled = exits.unsettled(id);
        if (!unsettled.isEmpty()) {
            throw Refusal.conflict(
                            "exits-unsettled",
                            Wording.of(
                                    "%d {sortie antérieure n'est pas réglée : arrêtez sa valeur et remboursez-la, ou constatez sa prescription.|sorties antérieures ne sont pas réglées : arrêtez leur valeur et remboursez-les, ou constatez leur prescription.}",
                                    "%d earlier {exit is not settled: set its value and reimburse it, or note its prescription.|exits are not settled: set their value and reimburse them, or note their prescription.}",
                                    unsettled.size()))
                    .with("withdrawals", unsettled);
        }
    }

    private static void demandBeneficiary(LiquidationShares shared, ClosingDraft draft) {
        if (shared.surplus().isPositive() && draft.surplusTo() == null) {
            throw Refusal.invalid(
                    "/surplusTo",
                    "not-null",
                    Wording.of(
                            "Il reste %s après le remboursement des parts : ils vont à une autre coopérative ou à l'intérêt général (article 19 de la loi n° 47-1775), pas aux sociétaires.",
                            "%s are left after the shares: they go to another cooperative or the general interest (article 19 of law 47-1775), not to the members.",
                            shared.surplus()));
        }
    }

    /** What had been paid ends with the shares: given back, or lost. */
    private Head settle(Entered cancelled, Holder member, Euros part, ClosingDraft draft) {
        // Members may still pay while the cooperative is in liquidation: nothing ends before it was paid.
        tools.dates().demandPaid(member.cooperative(), member.id(), member.paidAmount(), draft.closedOn(), "/closedOn");
        long number = cancelled.movement().number();
        Head head = cancelled.head();
        Map<MoneyKind, Euros> lines = new LinkedHashMap<>();
        lines.put(MoneyKind.RELEASE, member.paidAmount());
        lines.put(MoneyKind.LOSS, member.paidAmount().minus(part));
        lines.put(MoneyKind.REIMBURSEMENT, part);
        for (Map.Entry<MoneyKind, Euros> line : lines.entrySet()) {
            if (line.getValue().isPositive()) {
                MoneyEntry entry = new MoneyEntry(
                        line.getKey(),
                        member.id(),
                        null,
                        line.getValue().negated(),
                        draft.closedOn(),
                        draft.act(),
                        number);
                head = desk.enter(head, entry).head();
            }
        }
        desk.holders().setStanding(member.id(), part.isPositive() ? MemberStanding.REIMBURSED : MemberStanding.LEFT);
        return head;
    }

    private void passOn(Head head, LiquidationShares shared, ClosingDraft draft) {
        if (shared.surplus().isPositive()) {
            desk.enter(
                    head,
                    new MoneyEntry(
                            MoneyKind.DEVOLUTION,
                            null,
                            null,
                            shared.surplus().negated(),
                            draft.closedOn(),
                            "dévolution à " + draft.surplusTo().name() + ", " + draft.act(),
                            null));
        }
    }

    private Liquidation closed(String id, Euros assets, LiquidationShares shared, ClosingDraft draft) {
        Liquidation opened = store.find(id).orElseThrow();
        return new Liquidation(
                id,
                opened.cause(),
                opened.act(),
                opened.liquidator(),
                draft.act(),
                assets.amount(),
                assets.minus(shared.surplus()).amount(),
                shared.surplus().amount(),
                draft.surplusTo() == null ? null : draft.surplusTo().name());
    }
}
