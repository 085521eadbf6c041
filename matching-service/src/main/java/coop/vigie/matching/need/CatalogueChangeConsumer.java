package coop.vigie.matching.need;

import coop.vigie.events.EntityState;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.events.catalogue.DeploymentState;
import coop.vigie.events.membership.CooperativeState;
import coop.vigie.events.membership.MembershipState;
import coop.vigie.kit.projection.Projection;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.index.LiveIndex;
import coop.vigie.matching.index.Picture;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Ranks needs again when the catalogue or a cooperative changes. The consumer group gives each change to one replica, which first waits until its
 * own index shows it. Ranking twice changes nothing, so a redelivery is harmless.
 */
@ApplicationScoped
@Priority(CatalogueChangeConsumer.BEFORE_ALERTS)
class CatalogueChangeConsumer implements Projection {

    /** Alerts of a change tell of the rankings as the change made them. */
    static final int BEFORE_ALERTS = 10;

    private static final Set<Topic> TOPICS =
            Set.of(Topic.PLATFORMS, Topic.DEPLOYMENTS, Topic.COOPERATIVES, Topic.MEMBERSHIPS);

    private final LiveIndex index;
    private final RerankCandidates rerank;

    CatalogueChangeConsumer(LiveIndex index, RerankCandidates rerank) {
        this.index = index;
        this.rerank = rerank;
    }

    @Override
    public Set<Topic> topics() {
        return TOPICS;
    }

    @Override
    public boolean apply(EventEnvelope event) {
        index.await(event);
        EntityState state = event.read(event.topic().body());
        boolean changed = false;
        try (Picture picture = index.picture()) {
            for (String platform : platforms(state, picture)) {
                changed |= rerank.handle(platform, picture, cause(event, platform)) > 0;
            }
        }
        return changed;
    }

    /** The platforms whose place the change may alter. */
    private static List<String> platforms(EntityState state, Picture picture) {
        if (state instanceof DeploymentState deployment) {
            return deployment.platform() == null ? List.of() : List.of(deployment.platform());
        }
        if (state instanceof CooperativeState cooperative) {
            return orEmpty(cooperative.platforms());
        }
        if (state instanceof MembershipState membership) {
            return membership.cooperative() == null
                    ? List.of()
                    : picture.find(Kind.COOPERATIVE, membership.cooperative(), CooperativeState.class)
                            .map(c -> orEmpty(c.platforms()))
                            .orElse(List.of());
        }
        return List.of(state.id());
    }

    private static List<String> orEmpty(List<String> list) {
        return list == null ? List.of() : list;
    }

    private static String cause(EventEnvelope event, String platform) {
        return switch (event.topic()) {
            case PLATFORMS -> "platform-changed:" + platform;
            case DEPLOYMENTS -> "deployment-changed:" + platform;
            default -> "membership-changed:" + platform;
        };
    }
}
