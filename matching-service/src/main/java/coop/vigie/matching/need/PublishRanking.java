package coop.vigie.matching.need;

import jakarta.enterprise.context.ApplicationScoped;

/** Publishes a ranking with the decisions that count. */
@ApplicationScoped
class PublishRanking {

    private final DecisionStore decisions;
    private final NeedEvents events;

    PublishRanking(DecisionStore decisions, NeedEvents events) {
        this.decisions = decisions;
        this.events = events;
    }

    void handle(Need need, StoredRanking ranking) {
        events.ranked(need, ranking, decisions.current(need.id()));
    }
}
