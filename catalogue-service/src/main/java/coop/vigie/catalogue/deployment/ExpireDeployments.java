package coop.vigie.catalogue.deployment;

import coop.vigie.catalogue.deployment.DeploymentStore.Happening;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Reminds organisations before their confirmations run out, and lets those expire that nobody renewed. */
@ApplicationScoped
class ExpireDeployments {

    private static final String SYSTEM = "vigie";

    private final DeploymentStore store;
    private final SaveDeployment save;
    private final Clock clock;

    ExpireDeployments(DeploymentStore store, SaveDeployment save, Clock clock) {
        this.store = store;
        this.save = save;
        this.clock = clock;
    }

    @Scheduled(every = "{vigie.deployments.check}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void onTime() {
        handle(clock.instant());
    }

    /** Does what is due at this moment, each deployment in a transaction of its own; how many there were. */
    int handle(Instant now) {
        int done = 0;
        for (UUID id : store.due(now.plus(Deployment.REMINDER), now)) {
            done += QuarkusTransaction.requiringNew().call(() -> one(id, now));
        }
        return done;
    }

    private int one(UUID id, Instant now) {
        // Read again under its lock: another replica may have done it, or the organisation renewed.
        Deployment known = store.lock(id).orElseThrow();
        if (known.state() != Deployment.State.CONFIRMED) {
            return 0;
        }
        if (!known.expiresAt().isAfter(now)) {
            save.handle(known.expired(now), new Happening("expiry", null, null, SYSTEM, now));
            return 1;
        }
        if (known.reminderDue(now)) {
            save.handle(known.reminded(now), new Happening("reminder", null, null, SYSTEM, now));
            return 1;
        }
        return 0;
    }
}
