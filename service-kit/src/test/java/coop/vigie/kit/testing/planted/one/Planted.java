package coop.vigie.kit.testing.planted.one;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.kit.outbox.Outbox;
import coop.vigie.kit.projection.Projection;
import coop.vigie.kit.testing.planted.two.OtherFeature;
import coop.vigie.kit.web.internal.DatabaseFaults;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** One offence against each rule of {@link coop.vigie.kit.testing.LayeringRules}; never started, only looked at. */
@Path("/planted")
public class Planted implements Projection {

    Jdbi sqlOutsideAStore;
    Outbox publishingOutsideEvents;
    OtherFeature halfOfACycle;

    @ConfigMapping(prefix = "planted")
    public interface Settings {}

    @ApplicationScoped
    static class Greedy {
        Greedy(String a, String b, String c, String d, String e, String f) {}
    }

    @POST
    public void notIdempotent() {
        System.out.println(DatabaseFaults.isTransient(null));
    }

    @Override
    public Set<Topic> topics() {
        return Set.of();
    }

    @Override
    public boolean apply(EventEnvelope event) {
        return false;
    }
}
