package coop.vigie.membership.dossier;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.events.membership.MembershipState;
import coop.vigie.kit.outbox.Outbox;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.HolderStore;
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
