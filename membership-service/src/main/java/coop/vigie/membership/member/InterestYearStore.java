package coop.vigie.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The years whose interest was shared out. */
@ApplicationScoped
class InterestYearStore {

    private final Jdbi jdbi;

    InterestYearStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The days for which interest was shared out. */
    record InterestYear(LocalDate startsOn, LocalDate endsOn) {}

    /** The first one that has a day of these. */
    Optional<InterestYear> overlapping(String cooperative, LocalDate startsOn, LocalDate endsOn) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT starts_on, ends_on FROM interest_year
                         WHERE cooperative = :cooperative AND starts_on <= :endsOn AND ends_on >= :startsOn
                         ORDER BY starts_on LIMIT 1""")
                .bind("cooperative", cooperative)
                .bind("startsOn", startsOn)
                .bind("endsOn", endsOn)
                .mapTo(InterestYear.class)
                .findOne());
    }

    void insert(String cooperative, InterestYear year) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO interest_year (cooperative, starts_on, ends_on)
                        VALUES (:cooperative, :startsOn, :endsOn)""")
                .bind("cooperative", cooperative)
                .bind("startsOn", year.startsOn())
                .bind("endsOn", year.endsOn())
                .execute());
    }
}
