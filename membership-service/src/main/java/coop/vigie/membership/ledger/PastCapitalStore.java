package coop.vigie.membership.ledger;

import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What the capital was at past dates of effect, as the movements tell it. */
@ApplicationScoped
class PastCapitalStore {

    private final Jdbi jdbi;

    PastCapitalStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The highest capital since this day. */
    Euros highestSince(String cooperative, LocalDate start) {
        // A change of the nominal leaves the capital as it is, so that amounts add up across it.
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT coalesce(max(capital), 0)
                          FROM (SELECT sum(sum(shares * nominal)) OVER (ORDER BY effective_on) AS capital,
                                       lead(effective_on) OVER (ORDER BY effective_on) AS until
                                  FROM movement WHERE cooperative = :cooperative GROUP BY effective_on) AS steps
                         WHERE until IS NULL OR until > :start""")
                .bind("cooperative", cooperative)
                .bind("start", start)
                .mapTo(BigDecimal.class)
                .map(Euros::new)
                .one());
    }

    /**
     * The most by which twice the public capital was over the whole at any date from this one on; empty where no movement took
     * effect later. It goes back from where the head stands, so that only what took effect later is read.
     */
    Optional<BigDecimal> publicExcess(Head head, LocalDate from) {
        BigDecimal now =
                head.shareValue().times(2 * head.publicShares() - head.shares()).amount();
        return jdbi.withHandle(sql -> sql.createQuery(
                                """
                                SELECT max(before)
                                  FROM (SELECT :now - sum(sum(CASE WHEN public_body THEN m.shares * m.nominal
                                                                   ELSE -m.shares * m.nominal END))
                                                      OVER (ORDER BY effective_on DESC) AS before
                                          FROM movement m JOIN holder h ON h.id = m.holder AND h.cooperative = m.cooperative
                                         WHERE m.cooperative = :cooperative AND effective_on > :from
                                         GROUP BY effective_on) AS steps""")
                        .bind("now", now)
                        .bind("cooperative", head.cooperative())
                        .bind("from", from)
                        .mapTo(BigDecimal.class)
                        .findOne())
                .map(now::max);
    }
}
