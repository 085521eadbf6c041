package coop.vigie.kit.sample;

import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.projection.NotYet;
import coop.vigie.kit.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** A projection as a service writes one: the guard against older versions is in the statement. */
@ApplicationScoped
class OrganisationView implements Projection {

    private final Jdbi jdbi;

    OrganisationView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** More often than a fault of ours would be tried. */
    private static final int EARLY_TIMES = 12;

    private final AtomicInteger early = new AtomicInteger();

    record Row(String id, long version, boolean removed, String name) {}

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ORGANISATIONS);
    }

    @Override
    @Transactional
    public boolean apply(EventEnvelope event) {
        OrganisationState state = event.read(OrganisationState.class);
        if ("not-wanted".equals(state.name())) {
            throw new IllegalStateException("a fault of ours");
        }
        if ("early".equals(state.name()) && early.incrementAndGet() < EARLY_TIMES) {
            throw new NotYet("what this one needs");
        }
        return jdbi.withHandle(sql -> sql.createUpdate(
                                """
                                INSERT INTO organisation_view (id, version, removed, name) VALUES (:id, :version, :removed, :name)
                                ON CONFLICT (id) DO UPDATE
                                   SET version = EXCLUDED.version, removed = EXCLUDED.removed, name = EXCLUDED.name
                                 WHERE organisation_view.version < EXCLUDED.version""")
                        .bind("id", state.id())
                        .bind("version", state.version())
                        .bind("removed", state.removed())
                        .bind("name", state.name())
                        .execute())
                == 1;
    }

    Optional<Row> find(String id) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT id, version, removed, name FROM organisation_view WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findOne());
    }
}
