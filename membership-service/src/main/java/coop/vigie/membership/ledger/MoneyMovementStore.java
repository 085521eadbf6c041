package coop.vigie.membership.ledger;

import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The movements of money: inserted and read, never changed. */
@ApplicationScoped
public class MoneyMovementStore {

    private static final String OF_COOPERATIVE = " FROM money_movement WHERE cooperative = :cooperative ";

    private static final String SELECT =
            """
            SELECT cooperative, number, kind, holder, membership, amount, effective_on, reference, linked, entered_at, author,
                   previous_hash, hash"""
                    + OF_COOPERATIVE;

    private final Jdbi jdbi;

    MoneyMovementStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record MoneyRow(
            String cooperative,
            long number,
            MoneyKind kind,
            UUID holder,
            UUID membership,
            BigDecimal amount,
            LocalDate effectiveOn,
            String reference,
            Long linked,
            Instant enteredAt,
            String author,
            String previousHash,
            String hash) {

        MoneyMovement movement() {
            MoneyEntry entry =
                    new MoneyEntry(kind, holder, membership, new Euros(amount), effectiveOn, reference, linked);
            return new MoneyMovement(cooperative, number, entry, enteredAt, author, previousHash, hash);
        }
    }

    /** Enters a movement with what follows from it for the holder and the head, in one statement. */
    void enter(MoneyMovement movement, Head after) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        WITH entered AS (
                            INSERT INTO money_movement (cooperative, number, kind, holder, membership, amount, effective_on,
                                                        reference, linked, entered_at, author, previous_hash, hash)
                            VALUES (:cooperative, :number, :entry.kind, :entry.holder, :entry.membership,
                                    :entry.amount.amount, :entry.effectiveOn, :entry.reference, :entry.linked, :enteredAt,
                                    :author, :previousHash, :hash)
                        ), holding AS (
                            UPDATE holder SET paid = paid + :entry.amount.amount WHERE id = :entry.holder AND :changesPaid)
                        UPDATE register_head SET money_number = :head.moneyNumber, money_hash = :head.moneyHash
                         WHERE cooperative = :cooperative""")
                .bindMethods(movement)
                .bindMethods("head", after)
                .bind("changesPaid", movement.entry().kind().changesPaid())
                .execute());
    }

    /** The next ones after this number. */
    public List<MoneyMovement> page(String cooperative, long after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "AND number > :after ORDER BY number LIMIT :limit")
                .bind("cooperative", cooperative)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(MoneyRow.class)
                .map(MoneyRow::movement)
                .list());
    }

    /** How many there are. */
    public long count(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*)" + OF_COOPERATIVE)
                .bind("cooperative", cooperative)
                .mapTo(Long.class)
                .one());
    }

    /** All, in the order of their numbers. */
    public List<MoneyMovement> all(String cooperative) {
        return page(cooperative, 0, Integer.MAX_VALUE);
    }

    /** Whether a payment was taken back already. */
    boolean isReversed(String cooperative, long number) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM money_movement m
                                         JOIN money_movement p ON p.cooperative = m.cooperative AND p.number = m.linked
                                        WHERE m.cooperative = :cooperative AND m.linked = :number
                                          AND m.kind = 'REVERSAL' AND m.amount = -p.amount AND m.holder = p.holder
                                          AND p.kind = 'PAYMENT')""")
                .bind("cooperative", cooperative)
                .bind("number", number)
                .mapTo(Boolean.class)
                .one());
    }

    /** Those of one holder. */
    public List<MoneyMovement> of(String cooperative, UUID holder) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "AND holder = :holder ORDER BY number")
                .bind("cooperative", cooperative)
                .bind("holder", holder)
                .mapTo(MoneyRow.class)
                .map(MoneyRow::movement)
                .list());
    }
}
