package coop.vigie.membership.rule;

import coop.vigie.kit.LargestRemainder;
import coop.vigie.membership.value.Euros;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How the net assets of a dissolved cooperative are shared (article 19 of law 47-1775): to each member what it has paid on its shares
 * and never more; where the assets do not reach, in proportion; what is left over goes to no member.
 *
 * @param parts what each member gets, which add up to the cent
 * @param surplus what is left for another cooperative or the general interest
 */
public record LiquidationShares(Map<UUID, Euros> parts, Euros surplus) {

    /** Shares these assets among what each has paid, in the order of the members. */
    public static LiquidationShares of(Map<UUID, Euros> paid, Euros netAssets) {
        Euros capital = paid.values().stream().reduce(Euros.ZERO, Euros::plus);
        if (netAssets.compareTo(capital) >= 0) {
            return new LiquidationShares(Map.copyOf(paid), netAssets.minus(capital));
        }
        Map<UUID, Long> cents = new LinkedHashMap<>();
        paid.forEach((member, some) -> cents.put(member, some.cents()));
        Map<UUID, Euros> parts = new LinkedHashMap<>();
        LargestRemainder.split(netAssets.cents(), cents)
                .forEach((member, some) -> parts.put(member, Euros.ofCents(some)));
        return new LiquidationShares(parts, Euros.ZERO);
    }
}
