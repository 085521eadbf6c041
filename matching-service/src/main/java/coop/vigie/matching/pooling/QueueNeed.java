package coop.vigie.matching.pooling;

import coop.vigie.matching.need.NeedChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Notes each need that was recorded or changed, in the same transaction. */
@ApplicationScoped
class QueueNeed {

    private final PoolingQueueStore queue;

    QueueNeed(PoolingQueueStore queue) {
        this.queue = queue;
    }

    void note(@Observes NeedChanged change) {
        queue.add(change.after().id());
    }
}
