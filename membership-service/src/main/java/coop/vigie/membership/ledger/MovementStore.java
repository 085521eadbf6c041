package coop.vigie.membership.ledger;

import coop.vigie.membership.ledger.Movement.Basis;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The movements of shares: inserted and read, never changed. */
@ApplicationScoped
public class MovementStore {

    private static final String OF_COOPERATIVE = " FROM movement WHERE cooperative = :cooperative ";

    private static final String SELECT =
            """
            SELECT cooperative, number, kind, holder, shares, nominal, ratio_numerator, ratio_denominator, effective_on, act,
                   approval, linked, membership, price, entered_at, author, previous_hash, hash"""
                    + OF_COOPERATIVE;

    private final Jdbi jdbi;

    MovementStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record MovementRow(
            String cooperative,
            long number,
            MovementKind kind,
            UUID holder,
            long shares,
            BigDecimal nominal,
            Long ratioNumerator,
            Long ratioDenominator,
            LocalDate effectiveOn,
            String act,
            String approval,
            Long linked,
            UUID membership,
            BigDecimal price,
            Instant enteredAt,
            String author,
            String previousHash,
            String hash) {

        Movement movement() {
            Ratio ratio = ratioNumerator == null ? null : new Ratio(ratioNumerator, ratioDenominator);
            Entry entry = new Entry(
                    kind,
                    holder,
                    shares,
                    new Euros(nominal),
                    ratio,
                    effectiveOn,
                    new Basis(act, approval, membership),
                    linked,
                    price == null ? null : new Euros(price));
            return new Movement(cooperative, number, entry, enteredAt, author, previousHash, hash);
        }
    }

    private static final String INSERT =
            """
            INSERT INTO movement (cooperative, number, kind, holder, shares, nominal, ratio_numerator, ratio_denominator,
                                  effective_on, act, approval, linked, membership, price, entered_at, author, previous_hash,
                                  hash)
            VALUES (:cooperative, :number, :entry.kind, :entry.holder, :entry.shares, :entry.nominal.amount,
                    :entry.ratio?.numerator, :entry.ratio?.denominator, :entry.effectiveOn, :entry.basis.act, :entry.basis.approval,
                    :entry.linked, :entry.basis.membership, :entry.price?.amount, :enteredAt, :author, :previousHash, :hash)""";

    void insert(Movement movement) {
        jdbi.useHandle(sql -> sql.createUpdate(INSERT).bindMethods(movement).execute());
    }

    /**
     * What a movement left behind.
     *
     * @param eventVersion of the cooperative's published state
     * @param held shares of the holder
     * @param since date of effect of the holder's first entry
     */
    record Left(long eventVersion, long held, LocalDate since) {}

    /**
     * Enters a movement of one holder's shares with what follows from it for the holder and the head; who gets shares by law keeps
     * the seniority of the member that gave them (M-36). One statement: the head is locked while the database is asked.
     *
     * @param told by how much it raises the version of the cooperative's published state
     */
    Left enter(Movement movement, Head after, int told) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "WITH entered AS (" + INSERT
                                + """
                        ), holding AS (
                            UPDATE holder
                               SET shares = shares + :entry.shares,
                                   since = LEAST(CASE WHEN shares > 0 THEN since END, :entry.effectiveOn,
                                                 (SELECT giver.since
                                                    FROM movement gift JOIN holder giver ON giver.id = gift.holder
                                                   WHERE gift.cooperative = :cooperative AND gift.number = :entry.linked
                                                     AND gift.kind = 'TRANSMISSION_OUT')),
                                   standing = CASE WHEN :entry.shares > 0 AND standing <> 'EXIT_REQUESTED' THEN 'MEMBER'
                                                   ELSE standing END
                             WHERE id = :entry.holder
                            RETURNING shares, since)
                        UPDATE register_head
                           SET shares = :head.shares, public_shares = :head.publicShares, last_number = :head.lastNumber,
                               last_hash = :head.lastHash, highest_capital = :head.highestCapital,
                               last_member = :head.lastMember, event_version = event_version + :told
                         WHERE cooperative = :cooperative
                        RETURNING event_version, (SELECT shares FROM holding) AS held, (SELECT since FROM holding) AS since""")
                .bindMethods(movement)
                .bindMethods("head", after)
                .bind("told", told)
                .mapTo(Left.class)
                .one());
    }

    /** All that took effect by this day and was entered by this instant, in the order of their numbers. */
    public List<Movement> until(String cooperative, LocalDate effect, Instant entered) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        SELECT
                                + """
                        AND effective_on <= :effect AND entered_at <= :entered ORDER BY number""")
                .bind("cooperative", cooperative)
                .bind("effect", effect)
                .bind("entered", entered)
                .mapTo(MovementRow.class)
                .map(MovementRow::movement)
                .list());
    }

    /** All, in the order of their numbers. */
    public List<Movement> all(String cooperative) {
        return page(cooperative, 0, Integer.MAX_VALUE);
    }

    /** The next ones after this number. */
    public List<Movement> page(String cooperative, long after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "AND number > :after ORDER BY number LIMIT :limit")
                .bind("cooperative", cooperative)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(MovementRow.class)
                .map(MovementRow::movement)
                .list());
    }

    /** How many there are. */
    long count(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*)" + OF_COOPERATIVE)
                .bind("cooperative", cooperative)
                .mapTo(Long.class)
                .one());
    }

    /** Those of one holder, and those that change the nominal of all. */
    public List<Movement> of(String cooperative, UUID holder) {
        return jdbi.withHandle(
                sql -> sql.createQuery(SELECT + "AND (holder = :holder OR ratio_numerator IS NOT NULL) ORDER BY number")
                        .bind("cooperative", cooperative)
                        .bind("holder", holder)
                        .mapTo(MovementRow.class)
                        .map(MovementRow::movement)
                        .list());
    }

    /** The movement of this number. */
    public Optional<Movement> find(String cooperative, long number) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "AND number = :number")
                .bind("cooperative", cooperative)
                .bind("number", number)
                .mapTo(MovementRow.class)
                .map(MovementRow::movement)
                .findOne());
    }

    /** The last day on which a movement takes effect. */
    Optional<LocalDate> latestEffect(String cooperative) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT max(effective_on) FROM movement WHERE cooperative = :cooperative")
                        .bind("cooperative", cooperative)
                        .mapTo(LocalDate.class)
                        .findOne());
    }

    /** Whether a movement was corrected already. */
    public boolean isCorrected(String cooperative, long number) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM movement WHERE cooperative = :cooperative AND linked = :number
                                          AND kind = 'CORRECTION')""")
                .bind("cooperative", cooperative)
                .bind("number", number)
                .mapTo(Boolean.class)
                .one());
    }
}
