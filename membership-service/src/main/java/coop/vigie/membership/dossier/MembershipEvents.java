package coop.vigie.membership.dossier;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.events.membership.MembershipState;
import coop.vigie.kit.outbox.Outbox;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.HolderStore;
import coop.vigie.membership.ledger.HoldingMoved;
import coop.vigie.membership.view.OrganisationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells the other services of a membership, once the decision is a public act. Nothing of a natural person goes out. */
@ApplicationScoped
class MembershipEvents {

    private final Outbox outbox;
    private final HolderStore holders;
    private final OrganisationStore organisations;

    MembershipEvents(Outbox outbox, HolderStore holders, OrganisationStore organisations) {
        this.outbox = outbox;
        this.holders = holders;
        this.organisations = organisations;
    }

    void publish(Membership membership) {
        if (membership.status().isPublic()) {
            publish(
                    membership,
                    holders.ofOrganisation(membership.cooperative(), membership.organisation())
                            .filter(h -> h.shares() > 0),
                    organisations.find(membership.organisation()));
        }
    }

    /**
     * Tells of the public bodies whose shares moved and which have some without a dossier of theirs: taken over, or got from another
     * member. Such a membership has the id of the holder, and the number of the movement for its version.
     */
    void publish(HoldingMoved moved) {
        for (Holder holder : holders.publicBodiesWithoutDossier(moved.cooperative(), moved.holder())) {
            boolean member = holder.shares() > 0;
            Optional<OrganisationState> organisation = organisations.find(holder.organisation());
            outbox.append(new MembershipState(
                    holder.id().toString(),
                    moved.movement().number(),
                    false,
                    moved.cooperative(),
                    holder.organisation(),
                    organisation.map(OrganisationState::name).orElse(holder.name()),
                    organisation.map(OrganisationState::kind).orElse(null),
                    true,
                    MembershipStatus.REGISTERED.name(),
                    member,
                    member ? holder.since() : null,
                    member ? holder.shares() : null));
        }
    }

    /** The same where it is known who holds. */
    void publish(Membership membership, Optional<Holder> holder, Optional<OrganisationState> organisation) {
        boolean member = holder.isPresent() && membership.status().standsInRegister();
        outbox.append(new MembershipState(
                membership.id().toString(),
                membership.version(),
                false,
                membership.cooperative(),
                membership.organisation(),
                organisation.map(OrganisationState::name).orElse(membership.organisation()),
                organisation.map(OrganisationState::kind).orElse(null),
                membership.request().publicBody(),
                membership.status().name(),
                member,
                member ? holder.get().since() : null,
                member && membership.request().publicBody() ? holder.get().shares() : null));
    }
}
