package coop.vigie.membership.view;

import coop.vigie.events.EventCodec;
import coop.vigie.events.EventEnvelope;
import coop.vigie.events.Topic;
import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Who may be a member, and what kind of legal person it is. */
@ApplicationScoped
public class Organisations implements Projection {

    private final Jdbi jdbi;

    Organisations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ORGANISATIONS);
    }

    @Override
    @Transactional
    public boolean apply(EventEnvelope event) {
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
