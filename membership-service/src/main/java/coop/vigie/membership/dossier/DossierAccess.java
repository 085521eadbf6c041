package coop.vigie.membership.dossier;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.cooperative.Keepers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may see a dossier and who may move it: its institution, and the cooperative. For anybody else it does not exist. */
@ApplicationScoped
public class DossierAccess {

    private final Caller caller;
    private final Keepers keepers;
    private final CooperativeStore cooperatives;
    private final MembershipStore store;

    DossierAccess(Caller caller, Keepers keepers, CooperativeStore cooperatives, MembershipStore store) {
        this.caller = caller;
        this.keepers = keepers;
        this.cooperatives = cooperatives;
        this.store = store;
    }

    /** Which side of a dossier a step belongs to. */
    enum Side {
        INSTITUTION,
        COOPERATIVE
    }

    /** The dossier, for one who may see it; else 404. */
    public Membership visible(UUID id) {
        return demandVisible(store.require(id)).membership();
    }

    /** A dossier and its cooperative. */
    record Kept(Membership membership, Cooperative cooperative) {}

    /** The dossier, without a lock, for the cooperative's side: 403 for the other side, 404 for everybody else. */
    Kept kept(UUID id) {
        return demandSide(store.require(id), Side.COOPERATIVE);
    }

    /** The dossier, locked, for the side that a step belongs to: 403 for the other side, 404 for everybody else. */
    Membership lock(UUID id, Side side) {
        return demandSide(store.lock(id), side).membership();
    }

    /** The same, for a step towards the register: there is none to enter once the cooperative is dissolved. */
    Membership lockAdvancing(UUID id, Side side) {
        Kept locked = demandSide(store.lock(id), side);
        locked.cooperative().demandAlive();
        return locked.membership();
    }

    /** Whether the caller acts for the institution. */
    boolean isInstitution(String organisation) {
        return caller.has(Role.ADMIN) || caller.has(Role.INSTITUTION_AGENT) && caller.actsFor(organisation);
    }

    private Kept demandSide(Membership membership, Side side) {
        Kept seen = demandVisible(membership);
        if (side == Side.INSTITUTION) {
            caller.requireOrganisation(membership.organisation());
        } else {
            keepers.require(seen.cooperative());
        }
        return seen;
    }

    private Kept demandVisible(Membership membership) {
        Cooperative cooperative = cooperatives.require(membership.cooperative());
        if (!isInstitution(membership.organisation()) && !keepers.keeps(cooperative)) {
            throw MembershipStore.unknown(membership.id());
        }
        return new Kept(membership, cooperative);
    }
}
