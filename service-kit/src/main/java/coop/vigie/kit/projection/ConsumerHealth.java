package coop.vigie.kit.projection;

import coop.vigie.events.Topic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says how the reading of other services' events goes. It never makes a service unready: it answers with what it last knew. */
@Default
@Readiness
@ApplicationScoped
class ConsumerHealth implements HealthCheck {

    private final MeterRegistry registry;
    private final AtomicLong deadLetters = new AtomicLong();
    private volatile String lastDeadLetter;
    private volatile String waitingFor;
    private volatile Consumer<String, byte[]> consumer;

    ConsumerHealth(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("vigie.consumer.lag", this, ConsumerHealth::lag)
                .description("Records behind, at the partition that is furthest behind")
                .register(registry);
    }

    void follow(Consumer<String, byte[]> followed) {
        consumer = followed;
        waitingFor = null;
    }

    void count(Topic topic, boolean applied) {
        waitingFor = null;
        registry.counter("vigie.consumer.events", "topic", topic.topicName(), "outcome", applied ? "applied" : "stale")
                .increment();
    }

    void failed(RuntimeException failure) {
        waitingFor = firstLine(failure);
    }

    void deadLetter(String topic, RuntimeException failure) {
        deadLetters.incrementAndGet();
        lastDeadLetter = topic + ": " + firstLine(failure);
    }

    /** What follows the first line of a database's complaint is the statement and its values, which are nobody's business here. */
    static String firstLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("projections").up().withData("deadLetters", deadLetters.get());
        if (lastDeadLetter != null) {
            response.withData("lastDeadLetter", lastDeadLetter);
        }
        if (waitingFor != null) {
            response.withData("waitingFor", waitingFor);
        }
        if (consumer != null) {
            response.withData("lag", (long) lag());
        }
        return response.build();
    }

    /** How many records are behind, at the partition that is furthest behind, as the consumer itself last measured. */
    private double lag() {
        Consumer<String, byte[]> followed = consumer;
        if (followed == null) {
            return 0;
        }
        return followed.metrics().values().stream()
                .filter(m -> m.metricName().name().equals("records-lag-max"))
                .map(m -> m.metricValue() instanceof Double d && !d.isNaN() ? d : 0.0)
                .max(Double::compare)
                .orElse(0.0);
    }
}
