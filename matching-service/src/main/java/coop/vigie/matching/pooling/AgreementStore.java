package coop.vigie.matching.pooling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the organisations of a group agreed to; an organisation's last word counts. */
@ApplicationScoped
class AgreementStore {

    private final Jdbi jdbi;
    private final Clock clock;

    AgreementStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * An organisation's agreement.
     *
     * @param kind {@code merge} or {@code dissolve}
     * @param target the group to merge with; null for a dissolution
     */
    record Agreement(String organisation, String kind, UUID target) {}

    void record(UUID group, Agreement agreement) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO pooling_agreement (group_id, organisation, kind, target, agreed_at)
                        VALUES (:group, :organisation, :kind, :target, :now)
                        ON CONFLICT (group_id, organisation)
                        DO UPDATE SET kind = EXCLUDED.kind, target = EXCLUDED.target, agreed_at = EXCLUDED.agreed_at""")
                .bind("group", group)
                .bind("organisation", agreement.organisation())
                .bind("kind", agreement.kind())
                .bind("target", agreement.target())
                .bind("now", clock.instant())
                .execute());
    }

    List<Agreement> of(UUID group) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT organisation, kind, target FROM pooling_agreement WHERE group_id = :group ORDER BY organisation""")
                .bind("group", group)
                .mapTo(Agreement.class)
                .list());
    }
}
