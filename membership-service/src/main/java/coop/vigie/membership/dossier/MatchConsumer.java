package coop.vigie.membership.dossier;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.events.matching.MatchesState;
import coop.vigie.kit.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** An accepted match proposes an intention to the organisation that accepted it. Only that organisation makes it one. */
@ApplicationScoped
class MatchConsumer implements Projection {

    private final ProposalStore store;

    MatchConsumer(ProposalStore store) {
        this.store = store;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.MATCHES);
    }

    @Override
    @Transactional
    public boolean apply(EventEnvelope event) {
        MatchesState state = event.read(MatchesState.class);
        if (!store.isNewer(state.id(), state.version(), state.removed())) {
            return false;
        }
        List<MatchesState.Decision> accepted = state.removed() || state.decisions() == null
                ? List.of()
                : state.decisions().stream()
                        .filter(d -> "accepted".equals(d.decision()))
                        .toList();
        store.withdrawOthers(
                state.id(),
                accepted.stream().map(MatchesState.Decision::platform).toList());
        for (MatchesState.Decision decision : accepted) {
            store.propose(state.organisation(), state.id(), decision.platform(), decision.decidedAt());
        }
        return true;
    }
}
