package coop.vigie.membership.member;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Keepers;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.Drafts.WithdrawalDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who may see exits and ask for them: the cooperative for all of its members, an authority's agent for its own organisation. Of the
 * others an agent learns nothing, not even that they are members.
 */
@ApplicationScoped
class ExitAccess {

    private final Caller caller;
    private final Keepers keepers;
    private final RegisterDesk desk;
    private final Beneficiaries holders;
    private final WithdrawalStore store;

    ExitAccess(Caller caller, Keepers keepers, RegisterDesk desk, Beneficiaries holders, WithdrawalStore store) {
        this.caller = caller;
        this.keepers = keepers;
        this.desk = desk;
        this.holders = holders;
        this.store = store;
    }

    /** Which exits of this cooperative the caller sees. */
    Predicate<Withdrawal> visible(Cooperative cooperative) {
        if (keepers.keeps(cooperative)) {
            return w -> true;
        }
        demandAgent(cooperative);
        Optional<UUID> own = ownHolder(cooperative.id()).map(Holder::id);
        return w -> own.filter(w.holder()::equals).isPresent();
    }

    /** The exit, for one who may see it; for anybody else there is none. */
    Withdrawal require(String cooperative, UUID id) {
        Withdrawal withdrawal = store.require(cooperative, id);
        return demandVisible(cooperative, withdrawal);
    }

    /** The same, locked. The caller holds the lock of the head. */
    Withdrawal lock(String cooperative, UUID id) {
        return demandVisible(cooperative, store.lock(cooperative, id));
    }

    /** The member that a request to leave is for: whichever the cooperative names, and its own holding for an authority. */
    Holder requireLeaver(Cooperative cooperative, WithdrawalDraft draft) {
        if (keepers.keeps(cooperative)) {
            return holders.require(cooperative.id(), draft.holder(), "/holder");
        }
        demandAgent(cooperative);
        caller.requireOrganisation(draft.holder());
        if (!"withdrawal".equals(draft.kind())) {
            throw Refusal.forbidden(Text.of(
                    "Un sociétaire demande son retrait (withdrawal) ; les autres sorties sont inscrites par la coopérative.",
                    "A member asks for its withdrawal (withdrawal); the other exits are entered by the cooperative."));
        }
        return ownHolder(cooperative.id()).orElseThrow(() -> Beneficiaries.unknown("/holder"));
    }

    /** Whether the caller takes part as a member, not as the cooperative. */
    boolean isMember(Cooperative cooperative) {
        return !keepers.keeps(cooperative);
    }

    private Withdrawal demandVisible(String id, Withdrawal withdrawal) {
        if (!visible(desk.cooperative(id)).test(withdrawal)) {
            throw WithdrawalStore.unknown(withdrawal.id());
        }
        return withdrawal;
    }

    /** A manager of another cooperative is told so. */
    private void demandAgent(Cooperative cooperative) {
        if (!caller.has(Role.INSTITUTION_AGENT)) {
            keepers.require(cooperative);
        }
    }

    private Optional<Holder> ownHolder(String cooperative) {
        return caller.organisation().flatMap(organisation -> desk.holderOf(cooperative, organisation));
    }
}
