package coop.vigie.matching.need;

import coop.vigie.events.matching.MatchesState;
import coop.vigie.events.matching.NeedState;
import coop.vigie.kit.outbox.Outbox;
import coop.vigie.matching.need.DecisionStore.DecisionRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Publishes public needs and their rankings; of any other need, at most that it is not public any more. */
@ApplicationScoped
class NeedEvents {

    private final Outbox outbox;

    NeedEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(Need need) {
        String id = need.id().toString();
        if (need.isPublic()) {
            outbox.append(new NeedState(
                    id,
                    need.version(),
                    false,
                    need.organisation(),
                    need.state().code(),
                    need.title(),
                    need.text(),
                    need.functions(),
                    need.domains(),
                    need.territory()));
        } else if (need.published()) {
            outbox.append(new NeedState(id, need.version(), true, null, null, null, null, null, null, null));
        }
    }

    void ranked(Need need, StoredRanking ranking, List<DecisionRow> decisions) {
        String id = need.id().toString();
        if (need.isPublic()) {
            outbox.append(new MatchesState(
                    id,
                    ranking.version(),
                    false,
                    need.organisation(),
                    ranking.rankingVersion(),
                    ranking.gap(),
                    ranking.items().stream()
                            .map(item -> new MatchesState.Match(item.id(), item.score(), item.confidence()))
                            .toList(),
                    decisions.stream()
                            .filter(DecisionRow::isForOthers)
                            .map(d -> new MatchesState.Decision(d.platform(), d.decision(), d.decidedAt()))
                            .toList()));
        } else if (need.published()) {
            outbox.append(new MatchesState(id, ranking.version(), true, null, null, false, null, null));
        }
    }
}
