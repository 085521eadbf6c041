package coop.vigie.membership.view;

import coop.vigie.events.EventCodec;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.catalogue.OrganisationState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who may be a member, and what kind of legal person it is. */
@ApplicationScoped
public class OrganisationStore {

    private final Jdbi jdbi;

    OrganisationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in this state, unless a newer one is known. */
    boolean apply(EventEnvelope event) {
        OrganisationState state = event.read(OrganisationState.class);
        return jdbi.withHandle(sql -> sql.createUpdate(
                                """
                                INSERT INTO organisation_view (id, version, removed, body)
                                VALUES (:id, :version, :removed, CAST(:body AS jsonb))
                                ON CONFLICT (id) DO UPDATE
                                   SET version = EXCLUDED.version, removed = EXCLUDED.removed, body = EXCLUDED.body
                                 WHERE organisation_view.version < EXCLUDED.version""")
                        .bind("id", state.id())
                        .bind("version", state.version())
                        .bind("removed", state.removed())
                        .bind("body", event.body())
                        .execute())
                == 1;
    }

    /** The organisation of this id, if the catalogue told of it and has not removed it. */
    public Optional<OrganisationState> find(String id) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT body FROM organisation_view WHERE id = :id AND NOT removed")
                        .bind("id", id)
                        .mapTo(String.class)
                        .map(body -> EventCodec.read(body, OrganisationState.class))
                        .findOne());
    }
}
