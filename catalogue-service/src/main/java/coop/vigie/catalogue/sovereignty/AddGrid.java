package coop.vigie.catalogue.sovereignty;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.sql.Writes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts a new version of the grid in force, by which every platform is then assessed again, keeping what was. */
@ApplicationScoped
class AddGrid {

    private static final int BATCH = 50;

    private final GridStore store;
    private final Grids grids;
    private final Reassessment reassessment;
    private final Writes writes;
    private final Clock clock;

    AddGrid(GridStore store, Grids grids, Reassessment reassessment, Writes writes, Clock clock) {
        this.store = store;
        this.grids = grids;
        this.reassessment = reassessment;
        this.writes = writes;
        this.clock = clock;
    }

    @Transactional
    Grid handle(List<Grid.Criterion> criteria, String note, String by) {
        check(criteria);
        Grid added = new Grid(store.lockedVersion() + 1, LocalDate.now(clock), List.copyOf(criteria), note);
        store.insert(added, by, clock.instant());
        grids.forget();
        return added;
    }

    /** Goes on where an earlier run, here or in another replica, stopped. */
    @Scheduled(every = "{vigie.sovereignty.check}", concurrentExecution = ConcurrentExecution.SKIP)
    void reassessAll() {
        int version = grids.current().version();
        List<String> waiting = store.assessedBefore(version, BATCH);
        while (!waiting.isEmpty()) {
            // In the order of their ids, so that two replicas cannot wait for each other.
            List<String> batch = waiting.stream().sorted().toList();
            QuarkusTransaction.requiringNew()
                    .call(() -> writes.together(() -> {
                        batch.forEach(reassessment::reassess);
                        return batch;
                    }));
            waiting = store.assessedBefore(version, BATCH);
        }
    }

    private static void check(List<Grid.Criterion> criteria) {
        FieldErrors errors = new FieldErrors();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            errors.check(
                    seen.add(criteria.get(i).id()),
                    "/criteria/" + i + "/id",
                    "duplicate",
                    Text.of("Cette question est déjà dans la grille.", "This question is in the grid already."));
        }
        errors.throwIfAny();
    }
}
