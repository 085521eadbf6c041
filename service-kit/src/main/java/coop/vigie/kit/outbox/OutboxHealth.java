package coop.vigie.kit.outbox;

import coop.vigie.kit.outbox.OutboxStore.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says what waits in the outbox. It never makes a service unready: writes and reads go on while the broker is away. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final OutboxStore store;
    private final Clock clock;

    OutboxHealth(OutboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void measure(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("vigie.outbox.waiting", store, s -> s.backlog().waiting())
                .description("States that wait to be sent to Kafka")
                .register(registry);
        Gauge.builder("vigie.outbox.parked", store, s -> s.backlog().parked())
                .description("States that Kafka refused for good, put aside")
                .register(registry);
        Gauge.builder(
                        "vigie.outbox.lag.seconds",
                        store,
                        s -> s.backlog().age(clock.instant()).toMillis() / 1000.0)
                .description("How long the oldest of them has waited")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("outbox").up();
        try {
            Backlog backlog = store.backlog();
            response.withData("waiting", backlog.waiting())
                    .withData("parked", backlog.parked())
                    .withData("oldestSeconds", backlog.age(clock.instant()).toSeconds());
            store.lastParkedReason().ifPresent(reason -> response.withData("parkedReason", reason));
        } catch (RuntimeException e) {
            response.withData("reason", "the database does not answer");
        }
        return response.build();
    }
}
