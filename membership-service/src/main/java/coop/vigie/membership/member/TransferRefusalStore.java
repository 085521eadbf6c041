package coop.vigie.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Transfers that were not approved. */
@ApplicationScoped
class TransferRefusalStore {

    private final Jdbi jdbi;

    TransferRefusalStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A transfer that stays undone: who would have given what to whom, and who said no. */
    record TransferRefusal(
            UUID id,
            String cooperative,
            UUID giver,
            String beneficiary,
            long shares,
            LocalDate refusedOn,
            String body,
            String reason,
            String act,
            String author,
            Instant enteredAt) {}

    void insert(TransferRefusal refusal) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO transfer_refusal (id, cooperative, giver, beneficiary, shares, refused_on, body, reason, act,
                                                      author, entered_at)
                        VALUES (:id, :cooperative, :giver, :beneficiary, :shares, :refusedOn, :body, :reason, :act,
                                :author, :enteredAt)""")
                .bind("id", refusal.id())
                .bind("cooperative", refusal.cooperative())
                .bind("giver", refusal.giver())
                .bind("beneficiary", refusal.beneficiary())
                .bind("shares", refusal.shares())
                .bind("refusedOn", refusal.refusedOn())
                .bind("body", refusal.body())
                .bind("reason", refusal.reason())
                .bind("act", refusal.act())
                .bind("author", refusal.author())
                .bind("enteredAt", refusal.enteredAt())
                .execute());
    }

    List<TransferRefusal> all(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id, cooperative, giver, beneficiary, shares, refused_on, body, reason, act, author, entered_at
                          FROM transfer_refusal WHERE cooperative = :cooperative ORDER BY id""")
                .bind("cooperative", cooperative)
                .mapTo(TransferRefusal.class)
                .list());
    }
}
