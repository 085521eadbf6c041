package coop.vigie.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox and its relay. */
@ConfigMapping(prefix = "vigie.outbox")
public interface OutboxConfig {

    /** How long the relay sleeps when no commit wakes it. */
    @WithDefault("1S")
    Duration poll();

    /** How many states are sent in one transaction. */
    @WithDefault("500")
    int batch();

    /** How many times a state that the broker refuses for itself is tried before it is parked. */
    @WithDefault("5")
    int maxAttempts();

    /** How long a batch may take to be acknowledged by the broker. */
    @WithDefault("15S")
    Duration sendTimeout();

    /** How long published states are kept in the table. */
    @WithDefault("P7D")
    Duration retention();
}
