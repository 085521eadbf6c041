package coop.vigie.matching.pooling;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Works off the needs that wait to be compared. What is under way when a replica dies is rolled back and taken by another. */
@ApplicationScoped
class WorkPoolingQueue {

    private static final int BATCH = 20;

    private final PoolingQueueStore queue;
    private final ProposeGroups propose;

    WorkPoolingQueue(PoolingQueueStore queue, ProposeGroups propose) {
        this.queue = queue;
        this.propose = propose;
    }

    @Scheduled(every = "{vigie.pooling.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(this::batch);
        } while (done == BATCH);
    }

    private int batch() {
        List<UUID> needs = queue.take(BATCH);
        needs.forEach(propose::handle);
        return needs.size();
    }
}
