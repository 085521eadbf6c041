package coop.vigie.catalogue.members;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.kit.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Keeps the last state of each cooperative, membership, public need and ranking. */
@ApplicationScoped
class HeardStateConsumer implements Projection {

    private final HeardStore store;

    HeardStateConsumer(HeardStore store) {
        this.store = store;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.COOPERATIVES, Topic.MEMBERSHIPS, Topic.NEEDS, Topic.MATCHES);
    }

    @Override
    @Transactional
    public boolean apply(EventEnvelope event) {
        // Read into its record first: what is not of that shape belongs to the dead letters, not into the table.
        return store.upsert(event, event.read(event.topic().body()).removed());
    }
}
