package coop.vigie.membership.liquidation;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.liquidation.LiquidationDrafts.DissolutionDraft;
import coop.vigie.membership.member.PendingExits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Dissolves a cooperative: from then on nobody comes in and no share is transferred, and the exits asked for lapse. */
@ApplicationScoped
class DissolveCooperative {

    private final CooperativeStore cooperatives;
    private final RegisterDesk desk;
    private final PendingExits exits;
    private final LiquidationStore store;
    private final LiquidationTools tools;

    DissolveCooperative(
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

    @Transactional
    Cooperative handle(String id, DissolutionDraft draft) {
        desk.requireKept(id);
        tools.check(draft);
        NotInFuture.demand(draft.decidedOn(), tools.author().today(), "/decidedOn");
        Cooperative before = cooperatives.lock(id);
        // Whoever enters a movement holds the head and reads the cooperative afterwards.
        desk.lock(id);
        before.demandAlive();
        Cooperative after = before.ending(draft.decidedOn(), null);
        cooperatives.update(after);
        store.insert(
                new Liquidation(id, draft.cause(), draft.act(), draft.liquidator(), null, null, null, null, null),
                tools.author().name(),
                tools.author().now());
        exits.lapse(id, draft);
        desk.publish(after);
        return after;
    }
}
