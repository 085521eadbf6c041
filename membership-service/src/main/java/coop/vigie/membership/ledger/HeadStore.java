package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The row of a cooperative that every movement locks. */
@ApplicationScoped
public class HeadStore {

    private static final String COLUMNS =
            "cooperative, shares, public_shares, nominal, highest_capital, last_number, last_hash, money_number, money_hash,"
                    + " last_member, closed_until, nominal_since";

    private final Jdbi jdbi;

    HeadStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where it stands, without a lock: what is decided from it may be outdated when it is written. */
    public Head read(String cooperative) {
        return query(cooperative, "");
    }

    /** Where it stands, locked until the transaction ends: the ledgers of this cooperative move for nobody else. */
    public Head lock(String cooperative) {
        return query(cooperative, " FOR UPDATE");
    }

    /** The ids of all cooperatives. */
    List<String> all() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT cooperative FROM register_head ORDER BY cooperative")
                .mapTo(String.class)
                .list());
    }

    void update(Head head) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        UPDATE register_head
                           SET shares = :shares, public_shares = :publicShares, nominal = :nominal,
                               highest_capital = :highestCapital, last_number = :lastNumber, last_hash = :lastHash,
                               money_number = :moneyNumber, money_hash = :moneyHash, last_member = :lastMember,
                               closed_until = :closedUntil, nominal_since = :nominalSince
                         WHERE cooperative = :cooperative""")
                .bindMethods(head)
                .execute());
    }

    private Head query(String cooperative, String lock) {
        return jdbi.withHandle(sql -> sql.createQuery(
                                "SELECT " + COLUMNS + " FROM register_head WHERE cooperative = :cooperative" + lock)
                        .bind("cooperative", cooperative)
                        .mapTo(Head.class)
                        .findOne())
                .orElseThrow(() -> Refusal.notFound(Text.of(
                        "Aucune coopérative « %s » n'est tenue ici.".formatted(cooperative),
                        "No cooperative \"%s\" is kept here.".formatted(cooperative))));
    }
}
