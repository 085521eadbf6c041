package coop.vigie.matching.index;

import coop.vigie.matching.index.Fields.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the replica has caught up with the topics; after that it answers with what it knows, and says what troubles it. */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

    private final LiveIndex live;

    IndexHealth(LiveIndex live, MeterRegistry registry) {
        this.live = live;
        registry.gauge("vigie.index.platforms", this, IndexHealth::platforms);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("index").status(live.isCaughtUp());
        response.withData("lag", live.behind());
        if (live.serving() != null) {
            response.withData("platforms", (long) platforms());
            response.withData("functions", (long) functions());
        }
        if (live.trouble() != null) {
            response.withData("reason", live.trouble());
        } else if (!live.isCaughtUp()) {
            response.withData("reason", "catching up with the topics");
        }
        return response.build();
    }

    private int functions() {
        try (Picture picture = live.picture()) {
            return picture.vocabulary().size();
        }
    }

    private double platforms() {
        if (live.serving() == null) {
            return 0;
        }
        try (Picture picture = live.picture()) {
            return picture.searcher().count(new TermQuery(new Term(Fields.KIND, Kind.PLATFORM.name())));
        } catch (java.io.IOException e) {
            return 0;
        }
    }
}
