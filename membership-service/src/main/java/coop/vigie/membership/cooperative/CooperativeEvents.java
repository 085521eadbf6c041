package coop.vigie.membership.cooperative;

import coop.vigie.events.membership.CooperativeState;
import coop.vigie.kit.outbox.Outbox;
import coop.vigie.membership.rule.Ceiling;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.jdbi.v3.core.Jdbi;

/** Tells the other services where a cooperative stands: its statutes and its totals, never who holds what. */
@ApplicationScoped
public class CooperativeEvents {

    private final Outbox outbox;
    private final Jdbi jdbi;

    CooperativeEvents(Outbox outbox, Jdbi jdbi) {
        this.outbox = outbox;
        this.jdbi = jdbi;
    }

    /** The totals that the event needs. */
    record Totals(long eventVersion, long shares, long publicShares) {}

    /** Publishes the state after the change that the current transaction made. */
    public void publish(Cooperative cooperative) {
        // One statement raises the version and reads the totals: its row lock puts the states of a cooperative in
        // order.
        Totals totals = jdbi.withHandle(sql -> sql.createQuery(
                        """
                        UPDATE register_head SET event_version = event_version + 1 WHERE cooperative = :id
                        RETURNING event_version, shares, public_shares""")
                .bind("id", cooperative.id())
                .mapTo(Totals.class)
                .one());
        outbox.append(state(cooperative, totals));
    }

    private static CooperativeState state(Cooperative cooperative, Totals totals) {
        Euros nominal = cooperative.statutes().nominal();
        boolean open =
                !cooperative.statutes().isScic() || new Ceiling(totals.publicShares(), totals.shares()).margin() > 0;
        return new CooperativeState(
                cooperative.id(),
                totals.eventVersion(),
                false,
                cooperative.identity().organisation(),
                cooperative.identity().name(),
                cooperative.statutes().form().code(),
                cooperative.platforms(),
                nominal.toString(),
                totals.shares(),
                totals.publicShares(),
                nominal.times(totals.shares()).toString(),
                open,
                cooperative.statutes().categories().stream()
                        .map(c -> new CooperativeState.ShareClass(c.id(), c.minimumShares()))
                        .toList(),
                cooperative.statutes().colleges().stream()
                        .map(c -> new CooperativeState.College(c.id(), c.name(), c.category(), plain(c.weight())))
                        .toList());
    }

    private static String plain(BigDecimal weight) {
        return weight.stripTrailingZeros().toPlainString();
    }
}
