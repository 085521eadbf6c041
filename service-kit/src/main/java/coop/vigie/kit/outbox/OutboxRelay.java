package coop.vigie.kit.outbox;

import coop.vigie.kit.outbox.OutboxStore.OutboxRow;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Sends what is not yet published, in order, and marks it once the broker has it. */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final OutboxStore store;
    private final Broker broker;
    private final OutboxConfig config;
    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    OutboxRelay(OutboxStore store, Broker broker, OutboxConfig config, AgroalDataSource dataSource, Clock clock) {
        this.store = store;
        this.broker = broker;
        this.config = config;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    @Scheduled(every = "1h", delayed = "5m")
    void purge() {
        QuarkusTransaction.requiringNew()
                .run(() -> store.purgePublishedBefore(clock.instant().minus(config.retention())));
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = dataSource.getConnection()) {
                connection.createStatement().execute("LISTEN " + OutboxStore.CHANNEL);
                relayUntilStopped(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("events wait in the outbox, next try in %s: %s", config.poll(), e.getMessage());
                    sleep();
                }
            }
        }
    }

    private void relayUntilStopped(PGConnection wakeUps) throws SQLException {
        while (!stopping) {
            while (relayOneBatch() == config.batch() && !stopping) {
                // A full batch: there may be more.
            }
            wakeUps.getNotifications((int) config.poll().toMillis());
        }
    }

    /** Sends one batch in one transaction; a failure rolls back, so that all of it is sent again. */
    int relayOneBatch() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (!store.tryLockRelay()) {
                    return 0;
                }
                List<OutboxRow> rows = store.oldestUnpublished(config.batch());
                broker.sendAll(rows, config.sendTimeout());
                store.markPublished(rows, clock.instant());
                return rows.size();
            });
        } catch (UnsendableState e) {
            LOG.errorf("state %s is refused by the broker: %s", e.eventId(), e.getMessage());
            QuarkusTransaction.requiringNew()
                    .run(() -> store.countFailure(e.position(), e.getMessage(), config.maxAttempts()));
            return 0;
        }
    }

    private void sleep() {
        try {
            Thread.sleep(config.poll().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
