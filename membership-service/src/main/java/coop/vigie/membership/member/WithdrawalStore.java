package coop.vigie.membership.member;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.value.Ratio;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Exits, in the order in which they were asked for. */
@ApplicationScoped
class WithdrawalStore {

    private static final String SELECT =
            """
            SELECT id, cooperative, holder, rank, kind, shares, requested_on, act, state, effective_on, movement, nominal, losses,
                   due, paid, due_since, method
              FROM withdrawal
             WHERE\s""";

    private final Jdbi jdbi;

    WithdrawalStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Withdrawal> all(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "cooperative = :cooperative ORDER BY rank")
                .bind("cooperative", cooperative)
                .mapTo(Withdrawal.class)
                .list());
    }

    Withdrawal lock(String cooperative, UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "cooperative = :cooperative AND id = :id FOR UPDATE")
                        .bind("cooperative", cooperative)
                        .bind("id", id)
                        .mapTo(Withdrawal.class)
                        .findOne())
                .orElseThrow(() -> Refusal.notFound(
                        Text.of("Aucune sortie « %s ».".formatted(id), "No exit \"%s\".".formatted(id))));
    }

    /** How many shares of this holder are on their way out already. */
    long requested(UUID holder) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT coalesce(sum(shares), 0) FROM withdrawal WHERE holder = :holder AND state = 'REQUESTED'""")
                .bind("holder", holder)
                .mapTo(Long.class)
                .one());
    }

    /** Whether a dossier of this holder is in default of payment. */
    boolean isInDefault(UUID holder) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT EXISTS (SELECT FROM membership WHERE holder = :holder AND status = 'DEFAULTED')")
                .bind("holder", holder)
                .mapTo(Boolean.class)
                .one());
    }

    long nextRank(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT coalesce(max(rank), 0) + 1 FROM withdrawal WHERE cooperative = :cooperative")
                .bind("cooperative", cooperative)
                .mapTo(Long.class)
                .one());
    }

    /** Exits still asked for follow a change of the nominal; the ledger has refused a ratio that would cut a share. */
    void scale(String cooperative, Ratio ratio) {
        long cut = jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT count(*) FROM withdrawal
                         WHERE cooperative = :cooperative AND state = 'REQUESTED' AND shares * :numerator % :denominator <> 0""")
                .bind("cooperative", cooperative)
                .bind("numerator", ratio.numerator())
                .bind("denominator", ratio.denominator())
                .mapTo(Long.class)
                .one());
        if (cut > 0) {
            throw Refusal.conflict(
                    "share-would-be-cut",
                    Text.of(
                            "Une sortie demandée porterait sur une fraction de part.",
                            "An exit that is asked for would be of a fraction of a share."));
        }
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE withdrawal SET shares = shares * :numerator / :denominator
                         WHERE cooperative = :cooperative AND state = 'REQUESTED'""")
                .bind("cooperative", cooperative)
                .bind("numerator", ratio.numerator())
                .bind("denominator", ratio.denominator())
                .execute());
    }

    void insert(Withdrawal w, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO withdrawal (id, cooperative, holder, rank, kind, shares, requested_on, act, state, created_at)
                        VALUES (:id, :cooperative, :holder, :rank, :kind, :shares, :requestedOn, :act, :state, :now)""")
                .bind("id", w.id())
                .bind("cooperative", w.cooperative())
                .bind("holder", w.holder())
                .bind("rank", w.rank())
                .bind("kind", w.kind())
                .bind("shares", w.shares())
                .bind("requestedOn", w.requestedOn())
                .bind("act", w.act())
                .bind("state", w.state())
                .bind("now", now)
                .execute());
    }

    void update(Withdrawal w) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE withdrawal
                           SET shares = :shares, state = :state, effective_on = :effectiveOn, movement = :movement,
                               nominal = :nominal, losses = :losses, due = :due, paid = :paid, due_since = :dueSince,
                               method = :method
                         WHERE id = :id""")
                .bind("id", w.id())
                .bind("shares", w.shares())
                .bind("state", w.state())
                .bind("effectiveOn", w.effectiveOn())
                .bind("movement", w.movement())
                .bind("nominal", w.nominal())
                .bind("losses", w.losses())
                .bind("due", w.due())
                .bind("paid", w.paid())
                .bind("dueSince", w.dueSince())
                .bind("method", w.method())
                .execute());
    }
}
