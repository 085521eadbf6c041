package coop.vigie.membership.rule;

import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    private static final Euros CENT = Euros.of("0.01");

    /** Shares these assets among what each has paid, in the order of the members. */
    public static LiquidationShares of(Map<UUID, Euros> paid, Euros netAssets) {
        Euros capital = paid.values().stream().reduce(Euros.ZERO, Euros::plus);
        if (netAssets.compareTo(capital) >= 0) {
            return new LiquidationShares(Map.copyOf(paid), netAssets.minus(capital));
        }
        Map<UUID, BigDecimal> cut = new LinkedHashMap<>();
        Map<UUID, Euros> parts = new LinkedHashMap<>();
        Euros left = netAssets;
        for (Map.Entry<UUID, Euros> member : paid.entrySet()) {
            BigDecimal exact = netAssets
                    .amount()
                    .multiply(member.getValue().amount())
                    .divide(capital.amount(), 12, RoundingMode.DOWN);
            Euros part = new Euros(exact.setScale(2, RoundingMode.DOWN));
            parts.put(member.getKey(), part);
            cut.put(member.getKey(), exact.subtract(part.amount()));
            left = left.minus(part);
        }
        // The cents that rounding down left go to those who lost most by it.
        List<UUID> lostMost = cut.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; left.isPositive(); i++, left = left.minus(CENT)) {
            parts.merge(lostMost.get(i), CENT, Euros::plus);
        }
        return new LiquidationShares(parts, Euros.ZERO);
    }
}
