package coop.vigie.membership.view;

import coop.vigie.events.EventCodec;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.catalogue.PlatformState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The platforms that cooperatives carry, as documents describe them. */
@ApplicationScoped
public class PlatformStore {

    private final Jdbi jdbi;

    PlatformStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in this state, unless a newer one is known. */
    boolean apply(EventEnvelope event) {
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
