package coop.vigie.matching.pooling;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits an amount exactly: to each the whole cents of its share, and the cents left over, one each, to those whose share was cut
 * the most (the method of the largest remainder); among equals, in the order of their ids.
 */
final class CostSharing {

    private CostSharing() {}

    /** One party's share before the cents left over. */
    private record Cut(String party, long cents, BigInteger remainder) {}

    /**
     * The shares, whose sum is the amount.
     *
     * @param cents 0 or more
     * @param weights by party, each 0 or more, not all 0
     */
    static Map<String, Long> split(long cents, Map<String, Long> weights) {
        BigInteger total = weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (cents < 0 || total.signum() <= 0 || weights.values().stream().anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("an amount and weights of 0 or more, not all 0");
        }
        List<Cut> cuts = weights.entrySet().stream()
                .map(party -> {
                    BigInteger[] share = BigInteger.valueOf(cents)
                            .multiply(BigInteger.valueOf(party.getValue()))
                            .divideAndRemainder(total);
                    return new Cut(party.getKey(), share[0].longValueExact(), share[1]);
                })
                .toList();
        long left = cents - cuts.stream().mapToLong(Cut::cents).sum();
        Map<String, Long> shares = new LinkedHashMap<>();
        cuts.forEach(cut -> shares.put(cut.party(), cut.cents()));
        cuts.stream()
                .sorted(Comparator.comparing(Cut::remainder).reversed().thenComparing(Cut::party))
                .limit(left)
                .forEach(cut -> shares.merge(cut.party(), 1L, Long::sum));
        return shares;
    }
}
