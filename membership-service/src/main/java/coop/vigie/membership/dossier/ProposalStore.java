package coop.vigie.membership.dossier;

import coop.vigie.kit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Intentions that accepted matches propose to institutions. */
@ApplicationScoped
class ProposalStore {

    private static final String OF_ORGANISATION = "organisation = :organisation ";

    private static final String SELECT =
            "SELECT id, organisation, need, platform, decided_at, state, membership FROM proposal WHERE ";

    private final Jdbi jdbi;
    private final Clock clock;

    ProposalStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A proposal: open, accepted, dismissed, or withdrawn because the match is accepted no more. */
    record Proposal(
            UUID id,
            String organisation,
            String need,
            String platform,
            Instant decidedAt,
            String state,
            UUID membership) {}

    /** Notes this state of a need's matches, unless a newer one is known. */
    boolean isNewer(String need, long version, boolean removed) {
        return jdbi.withHandle(sql -> sql.createUpdate(
                                """
                                INSERT INTO matches_view (id, version, removed) VALUES (:id, :version, :removed)
                                ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, removed = EXCLUDED.removed
                                 WHERE matches_view.version < EXCLUDED.version""")
                        .bind("id", need)
                        .bind("version", version)
                        .bind("removed", removed)
                        .execute())
                == 1;
    }

    void propose(String organisation, String need, String platform, Instant decidedAt) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO proposal (id, organisation, need, platform, decided_at, state, created_at)
                        VALUES (:id, :organisation, :need, :platform, :decidedAt, 'open', :now)
                        ON CONFLICT (need, platform) DO UPDATE SET state = 'open', decided_at = EXCLUDED.decided_at
                         WHERE proposal.state = 'withdrawn'""")
                .bind("id", Ids.next())
                .bind("organisation", organisation)
                .bind("need", need)
                .bind("platform", platform)
                .bind("decidedAt", decidedAt)
                .bind("now", clock.instant())
                .execute());
    }

    void withdrawOthers(String need, List<String> platforms) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE proposal SET state = 'withdrawn'
                         WHERE need = :need AND state = 'open' AND NOT platform = ANY(:platforms)""")
                .bind("need", need)
                .bindArray("platforms", String.class, platforms)
                .execute());
    }

    List<Proposal> page(String organisation, UUID after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + OF_ORGANISATION
                        + "AND (CAST(:after AS uuid) IS NULL OR id > :after) ORDER BY id LIMIT :limit")
                .bind("organisation", organisation)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Proposal.class)
                .list());
    }

    /** How many there are for this organisation. */
    long count(String organisation) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM proposal WHERE " + OF_ORGANISATION)
                .bind("organisation", organisation)
                .mapTo(Long.class)
                .one());
    }

    Optional<Proposal> lock(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Proposal.class)
                .findOne());
    }

    void close(UUID id, String state, UUID membership) {
        jdbi.useHandle(
                sql -> sql.createUpdate("UPDATE proposal SET state = :state, membership = :membership WHERE id = :id")
                        .bind("id", id)
                        .bind("state", state)
                        .bind("membership", membership)
                        .execute());
    }
}
