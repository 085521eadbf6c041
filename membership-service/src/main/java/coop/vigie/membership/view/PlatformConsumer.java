package coop.vigie.membership.view;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.kit.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Keeps what the catalogue tells of platforms. */
@ApplicationScoped
class PlatformConsumer implements Projection {

    private final PlatformStore store;

    PlatformConsumer(PlatformStore store) {
        this.store = store;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.PLATFORMS);
    }

    @Override
    @Transactional
    public boolean apply(EventEnvelope event) {
        return store.apply(event);
    }
}
