package coop.vigie.membership.member;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.StoredJson;
import coop.vigie.membership.member.Withdrawal.Claim;
import coop.vigie.membership.member.Withdrawal.Exit;
import coop.vigie.membership.member.Withdrawal.Request;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Exits, in the order in which they were asked for, each with what happened to it. */
@ApplicationScoped
class WithdrawalStore {

    private static final String SELECT =
            """
            SELECT id, cooperative, holder, rank, kind, shares, requested_on, act, state, effective_on, movement, nominal, losses,
                   due, paid, due_since, method
              FROM withdrawal
             WHERE\s""";

    private final Jdbi jdbi;
    private final Author author;

    WithdrawalStore(Jdbi jdbi, Author author) {
        this.jdbi = jdbi;
        this.author = author;
    }

    record WithdrawalRow(
            UUID id,
            String cooperative,
            UUID holder,
            long rank,
            String kind,
            long shares,
            LocalDate requestedOn,
            String act,
            Withdrawal.State state,
            LocalDate effectiveOn,
            Long movement,
            BigDecimal nominal,
            BigDecimal losses,
            BigDecimal due,
            BigDecimal paid,
            LocalDate dueSince,
            String method) {

        Withdrawal withdrawal() {
            Request request = new Request(id, cooperative, holder, rank, kind, requestedOn, act);
            Exit exit = effectiveOn == null ? null : new Exit(effectiveOn, movement, new Euros(nominal));
            Claim claim = due == null
                    ? null
                    : new Claim(new Euros(losses), new Euros(due), new Euros(paid), dueSince, method);
            return new Withdrawal(request, state, shares, exit, claim);
        }
    }

    /** What happened to an exit. */
    record EventRow(int position, String event, String state, String facts, String author, Instant at) {}

    List<Withdrawal> all(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "cooperative = :cooperative ORDER BY rank")
                .bind("cooperative", cooperative)
                .mapTo(WithdrawalRow.class)
                .map(WithdrawalRow::withdrawal)
                .list());
    }

    Withdrawal require(String cooperative, UUID id) {
        return one(cooperative, id, "");
    }

    Withdrawal lock(String cooperative, UUID id) {
        return one(cooperative, id, " FOR UPDATE");
    }

    private Withdrawal one(String cooperative, UUID id, String lock) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "cooperative = :cooperative AND id = :id" + lock)
                        .bind("cooperative", cooperative)
                        .bind("id", id)
                        .mapTo(WithdrawalRow.class)
                        .map(WithdrawalRow::withdrawal)
                        .findOne())
                .orElseThrow(() -> unknown(id));
    }

    static Refusal unknown(Object id) {
        return Refusal.notFound(Text.of("Aucune sortie « %s ».".formatted(id), "No exit \"%s\".".formatted(id)));
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

    void insert(Withdrawal w, String event, Object facts) {
        Request request = w.request();
        Instant now = author.now();
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO withdrawal (id, cooperative, holder, rank, kind, shares, requested_on, act, state, created_at)
                        VALUES (:id, :cooperative, :holder, :rank, :kind, :shares, :requestedOn, :act, :state, :now)""")
                .bind("id", w.id())
                .bind("cooperative", request.cooperative())
                .bind("holder", request.holder())
                .bind("rank", request.rank())
                .bind("kind", request.kind())
                .bind("requestedOn", request.requestedOn())
                .bind("act", request.act())
                .bind("shares", w.shares())
                .bind("state", w.state())
                .bind("now", now)
                .execute());
        note(w, event, facts, now);
    }

    void update(Withdrawal w, String event, Object facts) {
        Exit exit = w.exit();
        Claim claim = w.claim();
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
                .bind("effectiveOn", exit == null ? null : exit.effectiveOn())
                .bind("movement", exit == null ? null : exit.movement())
                .bind("nominal", exit == null ? null : exit.nominal().amount())
                .bind("losses", claim == null ? null : claim.losses().amount())
                .bind("due", claim == null ? null : claim.due().amount())
                .bind("paid", claim == null ? BigDecimal.ZERO : claim.paid().amount())
                .bind("dueSince", claim == null ? null : claim.dueSince())
                .bind("method", claim == null ? null : claim.method())
                .execute());
        note(w, event, facts, author.now());
    }

    /** Notes what happened to an exit and does not change where it stands. */
    void note(Withdrawal w, String event, Object facts) {
        note(w, event, facts, author.now());
    }

    private void note(Withdrawal w, String event, Object facts, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO withdrawal_event (withdrawal, position, event, state, facts, author, at)
                        SELECT :id, coalesce(max(position), 0) + 1, :event, :state, CAST(:facts AS jsonb), :author, :now
                          FROM withdrawal_event WHERE withdrawal = :id""")
                .bind("id", w.id())
                .bind("event", event)
                .bind("state", w.state())
                .bind("facts", StoredJson.write(facts))
                .bind("author", author.name())
                .bind("now", now)
                .execute());
    }

    /** What happened to an exit, in order. */
    List<EventRow> timeline(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT position, event, state, facts, author, at FROM withdrawal_event
                         WHERE withdrawal = :id ORDER BY position""")
                .bind("id", id)
                .mapTo(EventRow.class)
                .list());
    }
}
