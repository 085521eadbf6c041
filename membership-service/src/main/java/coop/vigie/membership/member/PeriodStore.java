package coop.vigie.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Accounting years that were closed, each with the register's position and hash on that day. */
@ApplicationScoped
public class PeriodStore {

    private final Jdbi jdbi;

    PeriodStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A closed year. */
    public record Period(
            LocalDate endsOn,
            long shares,
            BigDecimal capital,
            long position,
            String hash,
            String author,
            Instant closedAt) {}

    void insert(String cooperative, Period period) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO period (cooperative, ends_on, shares, capital, position, hash, author, closed_at)
                        VALUES (:cooperative, :endsOn, :shares, :capital, :position, :hash, :author, :closedAt)""")
                .bind("cooperative", cooperative)
                .bind("endsOn", period.endsOn())
                .bind("shares", period.shares())
                .bind("capital", period.capital())
                .bind("position", period.position())
                .bind("hash", period.hash())
                .bind("author", period.author())
                .bind("closedAt", period.closedAt())
                .execute());
    }

    /** The years closed so far, the first one first. */
    public List<Period> all(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT ends_on, shares, capital, position, hash, author, closed_at FROM period
                         WHERE cooperative = :cooperative ORDER BY ends_on""")
                .bind("cooperative", cooperative)
                .mapTo(Period.class)
                .list());
    }
}
