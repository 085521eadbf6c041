package coop.vigie.membership.cooperative;

import coop.vigie.events.membership.CooperativeState;
import coop.vigie.kit.outbox.Outbox;
import coop.vigie.membership.cooperative.CooperativeStore.Totals;
import coop.vigie.membership.rule.Ceiling;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Tells the other services where a cooperative stands: its statutes and its totals, never who holds what. */
@ApplicationScoped
public class CooperativeEvents {

    private final Outbox outbox;
    private final CooperativeStore store;

    CooperativeEvents(Outbox outbox, CooperativeStore store) {
        this.outbox = outbox;
        this.store = store;
    }

    /** Publishes the state after the change that the current transaction made. */
    public void publish(Cooperative cooperative) {
        Totals totals = store.raiseEventVersion(cooperative.id());
        outbox.append(state(cooperative, totals));
    }

    /** The same after a movement that raised the version itself. */
    public void publish(Cooperative cooperative, long version, long shares, long publicShares) {
        outbox.append(state(cooperative, new Totals(version, shares, publicShares)));
    }

    private static CooperativeState state(Cooperative cooperative, Totals totals) {
        Euros nominal = cooperative.statutes().nominal();
        boolean room =
                !cooperative.statutes().isScic() || new Ceiling(totals.publicShares(), totals.shares()).margin() > 0;
        return new CooperativeState(
                cooperative.id(),
                totals.eventVersion(),
                cooperative.isLiquidated(),
                cooperative.identity().organisation(),
                cooperative.identity().name(),
                cooperative.statutes().form().code(),
                cooperative.platforms(),
                nominal.toString(),
                totals.shares(),
                totals.publicShares(),
                nominal.times(totals.shares()).toString(),
                room && !cooperative.isDissolved(),
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
