package coop.vigie.membership.member;

import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.RegisterDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/** Exits that are under way: what a dissolution finds, and how one ends whose shares stay. */
@ApplicationScoped
public class PendingExits {

    private final RegisterDesk desk;
    private final WithdrawalStore store;

    PendingExits(RegisterDesk desk, WithdrawalStore store) {
        this.desk = desk;
        this.store = store;
    }

    /** Those whose shares are cancelled and that are not paid, which are debts of the cooperative. */
    public List<UUID> unsettled(String cooperative) {
        return store.all(cooperative).stream()
                .filter(Withdrawal::isUnsettled)
                .map(Withdrawal::id)
                .toList();
    }

    /** Ends those that are asked for: nobody leaves a dissolved cooperative on its own. */
    @Transactional(TxType.MANDATORY)
    public void lapse(String cooperative, Object facts) {
        store.all(cooperative).stream().filter(Withdrawal::isRequested).forEach(w -> end(w.lapsed(), "lapsed", facts));
    }

    /** Writes an exit that ends before its shares are cancelled: whoever asked for it stays a member. */
    @Transactional(TxType.MANDATORY)
    void end(Withdrawal after, String event, Object facts) {
        store.update(after, event, facts);
        desk.holders()
                .find(after.request().cooperative(), after.holder())
                .filter(holder -> holder.standing() == MemberStanding.EXIT_REQUESTED)
                .ifPresent(holder -> desk.holders().setStanding(holder.id(), MemberStanding.MEMBER));
    }
}
