package coop.vigie.membership.view;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.kit.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Keeps what the catalogue tells of organisations. */
@ApplicationScoped
class OrganisationConsumer implements Projection {

    private final OrganisationStore store;

    OrganisationConsumer(OrganisationStore store) {
        this.store = store;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ORGANISATIONS);
    }

    @Override
    @Transactional
    public boolean apply(EventEnvelope event) {
        return store.apply(event);
    }
}
