package coop.vigie.kit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The clock of a service. It ticks in microseconds, PostgreSQL's precision, so that what is stored is read back equal. */
final class ClockProducer {

    private ClockProducer() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
