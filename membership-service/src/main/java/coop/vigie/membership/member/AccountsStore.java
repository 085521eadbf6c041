package coop.vigie.membership.member;

import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Accounts that general meetings approved. */
@ApplicationScoped
public class AccountsStore {

    private static final String SELECT =
            """
            SELECT ends_on, approved_on, turnover, result, capital, legal_reserve, statutory_reserves, losses
              FROM approved_accounts WHERE cooperative = :cooperative\s""";

    private final Jdbi jdbi;

    AccountsStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A year's. */
    public record Accounts(
            LocalDate endsOn,
            LocalDate approvedOn,
            BigDecimal turnover,
            BigDecimal result,
            BigDecimal capital,
            BigDecimal legalReserve,
            BigDecimal statutoryReserves,
            BigDecimal losses) {

        /** The balance sheet that an exit is valued on. */
        public Balance balance() {
            return new Balance(
                    new Euros(capital), new Euros(legalReserve), new Euros(statutoryReserves), new Euros(losses));
        }
    }

    boolean insert(String cooperative, Accounts accounts, String author, Instant now) {
        return jdbi.withHandle(sql -> sql.createUpdate(
                                """
                                INSERT INTO approved_accounts (cooperative, ends_on, approved_on, turnover, result, capital,
                                                               legal_reserve, statutory_reserves, losses, author, entered_at)
                                VALUES (:cooperative, :endsOn, :approvedOn, :turnover, :result, :capital, :legalReserve,
                                        :statutoryReserves, :losses, :author, :now)
                                ON CONFLICT DO NOTHING""")
                        .bind("cooperative", cooperative)
                        .bindMethods(accounts)
                        .bind("author", author)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** The latest first. */
    public List<Accounts> all(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "ORDER BY ends_on DESC LIMIT 100")
                .bind("cooperative", cooperative)
                .mapTo(Accounts.class)
                .list());
    }

    /** Those of the year that has this day. */
    Optional<Accounts> ofYear(String cooperative, LocalDate day) {
        return jdbi.withHandle(
                sql -> sql.createQuery(SELECT + "AND ends_on >= :day AND ends_on < :after ORDER BY ends_on LIMIT 1")
                        .bind("cooperative", cooperative)
                        .bind("day", day)
                        .bind("after", day.plusYears(1))
                        .mapTo(Accounts.class)
                        .findOne());
    }

    /** The latest that were approved by this day. */
    public Optional<Accounts> latest(String cooperative, LocalDate on) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "AND approved_on <= :on ORDER BY ends_on DESC LIMIT 1")
                .bind("cooperative", cooperative)
                .bind("on", on)
                .mapTo(Accounts.class)
                .findOne());
    }
}
