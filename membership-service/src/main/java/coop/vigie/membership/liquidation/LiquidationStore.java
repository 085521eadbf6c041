package coop.vigie.membership.liquidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How cooperatives ended. */
@ApplicationScoped
class LiquidationStore {

    private final Jdbi jdbi;

    LiquidationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Liquidation> find(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT cooperative, cause, act, liquidator, closing_act, net_assets, reimbursed, surplus, beneficiary
                          FROM liquidation WHERE cooperative = :cooperative""")
                .bind("cooperative", cooperative)
                .mapTo(Liquidation.class)
                .findOne());
    }

    void insert(Liquidation opened, String author, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO liquidation (cooperative, cause, act, liquidator, author, entered_at)
                        VALUES (:cooperative, :cause, :act, :liquidator, :author, :now)""")
                .bind("cooperative", opened.cooperative())
                .bind("cause", opened.cause())
                .bind("act", opened.act())
                .bind("liquidator", opened.liquidator())
                .bind("author", author)
                .bind("now", now)
                .execute());
    }

    void close(Liquidation closed) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE liquidation
                           SET closing_act = :closingAct, net_assets = :netAssets, reimbursed = :reimbursed,
                               surplus = :surplus, beneficiary = :beneficiary
                         WHERE cooperative = :cooperative""")
                .bind("cooperative", closed.cooperative())
                .bind("closingAct", closed.closingAct())
                .bind("netAssets", closed.netAssets())
                .bind("reimbursed", closed.reimbursed())
                .bind("surplus", closed.surplus())
                .bind("beneficiary", closed.beneficiary())
                .execute());
    }
}
