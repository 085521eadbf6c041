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
     * @param groupId the group that ends by it
     * @param kind {@code merge} or {@code dissolve}
     * @param target the group to merge with; null for a dissolution
     */
    record Agreement(UUID groupId, String organisation, String kind, UUID target) {}

    void record(Agreement agreement) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO pooling_agreement (group_id, organisation, kind, target, agreed_at)
                        VALUES (:group, :organisation, :kind, :target, :now)
                        ON CONFLICT (group_id, organisation)
                        DO UPDATE SET kind = EXCLUDED.kind, target = EXCLUDED.target, agreed_at = EXCLUDED.agreed_at""")
                .bind("group", agreement.groupId())
                .bind("organisation", agreement.organisation())
                .bind("kind", agreement.kind())
                .bind("target", agreement.target())
                .bind("now", clock.instant())
                .execute());
    }

    /** On what becomes of this group, and on other live groups that would go on in it. */
    List<Agreement> about(UUID group) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT a.group_id, a.organisation, a.kind, a.target
                          FROM pooling_agreement a JOIN pooling_group g ON g.id = a.group_id
                         WHERE a.group_id = :group OR a.target = :group AND g.state IN ('proposed', 'active')
                         ORDER BY a.group_id, a.organisation""")
                .bind("group", group)
                .mapTo(Agreement.class)
                .list());
    }
}
