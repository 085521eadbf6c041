package coop.vigie.kit;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits a whole number exactly: to each the whole units of its share, and the units left over, one each, to those whose share was
 * cut the most (the method of the largest remainder); among equals, in the order in which they are given.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /** One party's share before the units left over. */
    private record Cut<K>(K party, long units, BigInteger remainder) {}

    /**
     * The shares, whose sum is the number.
     *
     * @param units 0 or more, such as cents
     * @param weights by party, each 0 or more, not all 0
     */
    public static <K> Map<K, Long> split(long units, Map<K, Long> weights) {
        BigInteger total = weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (units < 0 || total.signum() <= 0 || weights.values().stream().anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("a number and weights of 0 or more, not all 0");
        }
        List<Cut<K>> cuts = weights.entrySet().stream()
                .map(party -> {
                    BigInteger[] share = BigInteger.valueOf(units)
                            .multiply(BigInteger.valueOf(party.getValue()))
                            .divideAndRemainder(total);
                    return new Cut<>(party.getKey(), share[0].longValueExact(), share[1]);
                })
                .toList();
        long left = units - cuts.stream().mapToLong(Cut::units).sum();
        Map<K, Long> shares = new LinkedHashMap<>();
        cuts.forEach(cut -> shares.put(cut.party(), cut.units()));
        cuts.stream()
                .sorted(Comparator.comparing((Cut<K> cut) -> cut.remainder()).reversed())
                .limit(left)
                .forEach(cut -> shares.merge(cut.party(), 1L, Long::sum));
        return shares;
    }
}
