package coop.vigie.membership.view;

import coop.vigie.events.EventCodec;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.kit.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The platforms that cooperatives carry, as documents describe them. */
@ApplicationScoped
public class Platforms implements Projection {

    private final Jdbi jdbi;

    Platforms(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.PLATFORMS);
    }

    @Override
    @Transactional
    public boolean apply(EventEnvelope event) {
        PlatformState state = event.read(PlatformState.class);
        return jdbi.withHandle(sql -> sql.createUpdate(
                                """
                                INSERT INTO platform_view (id, version, removed, body)
                                VALUES (:id, :version, :removed, CAST(:body AS jsonb))
                                ON CONFLICT (id) DO UPDATE
                                   SET version = EXCLUDED.version, removed = EXCLUDED.removed, body = EXCLUDED.body
                                 WHERE platform_view.version < EXCLUDED.version""")
                        .bind("id", state.id())
                        .bind("version", state.version())
                        .bind("removed", state.removed())
                        .bind("body", event.body())
                        .execute())
                == 1;
    }

    /** The platform of this id, if the catalogue told of it and has not removed it. */
    public Optional<PlatformState> find(String id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT body FROM platform_view WHERE id = :id AND NOT removed")
                .bind("id", id)
                .mapTo(String.class)
                .map(body -> EventCodec.read(body, PlatformState.class))
                .findOne());
    }
}
