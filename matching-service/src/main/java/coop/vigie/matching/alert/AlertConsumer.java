package coop.vigie.matching.alert;

import coop.vigie.events.EntityState;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.events.catalogue.DeploymentState;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.events.membership.CooperativeState;
import coop.vigie.kit.projection.Projection;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Hears of platforms that are published, deployments that are confirmed, and cooperatives that open their capital. */
@ApplicationScoped
class AlertConsumer implements Projection {

    private static final Set<Topic> TOPICS = Set.of(Topic.PLATFORMS, Topic.DEPLOYMENTS, Topic.COOPERATIVES);

    private final LiveIndex index;
    private final AlertStore alerts;
    private final SpreadNews spread;

    AlertConsumer(LiveIndex index, AlertStore alerts, SpreadNews spread) {
        this.index = index;
        this.alerts = alerts;
        this.spread = spread;
    }

    @Override
    public Set<Topic> topics() {
        return TOPICS;
    }

    @Override
    public boolean apply(EventEnvelope event) {
        index.await(event);
        EntityState state = event.read(event.topic().body());
        try (Picture picture = index.picture()) {
            return QuarkusTransaction.requiringNew().call(() -> {
                boolean cameUp =
                        alerts.cameUp(event.topic().topicName() + "/" + state.id(), state.version(), isPresent(state));
                if (cameUp) {
                    spread.handle(state, picture);
                }
                return cameUp;
            });
        }
    }

    private static boolean isPresent(EntityState state) {
        if (state.removed()) {
            return false;
        }
        if (state instanceof DeploymentState deployment) {
            return "confirmed".equals(deployment.state());
        }
        if (state instanceof CooperativeState cooperative) {
            return cooperative.openToPublicBodies();
        }
        return state instanceof PlatformState platform && "published".equals(platform.status());
    }
}
