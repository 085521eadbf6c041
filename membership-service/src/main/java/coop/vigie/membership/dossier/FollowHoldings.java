package coop.vigie.membership.dossier;

import coop.vigie.membership.ledger.HoldingMoved;
import coop.vigie.membership.ledger.MovementKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * A dossier follows its shares: when they leave the register, are split or corrected, the dossier says so and the other services
 * are told anew.
 */
@ApplicationScoped
class FollowHoldings {

    private final MembershipStore store;
    private final DossierTools tools;

    FollowHoldings(MembershipStore store, DossierTools tools) {
        this.store = store;
        this.tools = tools;
    }

    /** What the timeline notes. */
    record Moved(String kind, long movement, long shares) {}

    @Transactional(TxType.MANDATORY)
    void moved(@Observes HoldingMoved moved) {
        List<Membership> registered =
                store.lockRegistered(moved.cooperative(), moved.holder() == null ? List.of() : List.of(moved.holder()));
        tools.events().publish(moved);
        var entry = moved.movement().entry();
        Moved facts = new Moved(entry.kind().code(), moved.movement().number(), entry.shares());
        for (Membership before : registered) {
            boolean undone = entry.kind() == MovementKind.CORRECTION
                    && before.course().isEnteredBy(entry.linked() == null ? 0 : entry.linked());
            tools.save(before, undone ? before.unregister() : before.moved(), "holding-moved", facts);
        }
    }
}
