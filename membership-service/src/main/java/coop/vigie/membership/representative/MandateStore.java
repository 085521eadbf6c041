package coop.vigie.membership.representative;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Mandates, the latest first. */
@ApplicationScoped
public class MandateStore {

    private static final String SELECT =
            """
            SELECT id, version, organisation, cooperative, name, substitute, act, since, until, ended_on, end_reason, functions
              FROM mandate WHERE\s""";

    private final Jdbi jdbi;

    MandateStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All of an authority. */
    public List<Mandate> of(String organisation) {
        return jdbi.withHandle(
                sql -> sql.createQuery(SELECT + "organisation = :organisation ORDER BY since DESC, id DESC LIMIT 1000")
                        .bind("organisation", organisation)
                        .mapTo(Mandate.class)
                        .list());
    }

    Mandate lock(String organisation, UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "organisation = :organisation AND id = :id FOR UPDATE")
                        .bind("organisation", organisation)
                        .bind("id", id)
                        .mapTo(Mandate.class)
                        .findOne())
                .orElseThrow(() -> Refusal.notFound(
                        Text.of("Aucun mandat « %s ».".formatted(id), "No mandate \"%s\".".formatted(id))));
    }

    void insert(Mandate mandate, String author, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO mandate (id, version, organisation, cooperative, name, substitute, act, since, until,
                                             functions, author, entered_at)
                        VALUES (:id, :version, :organisation, :cooperative, :name, :substitute, :act, :since, :until,
                                :functions, :author, :now)""")
                .bindMethods(mandate)
                .bind("author", author)
                .bind("now", now)
                .execute());
    }

    void update(Mandate mandate) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE mandate SET version = :version, ended_on = :endedOn, end_reason = :endReason WHERE id = :id""")
                .bindMethods(mandate)
                .execute());
    }
}
