package coop.vigie.membership.ledger;

import coop.vigie.membership.ledger.Movement.Entry;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a list of movements adds up to. Replaying is the definition; every stored total is checked against it.
 *
 * @param shares of each holder that has some, in the order of first appearance
 */
public record Register(Map<UUID, Long> shares) {

    private static final Comparator<Movement> BY_EFFECT =
            Comparator.comparing((Movement m) -> m.entry().effectiveOn()).thenComparingLong(Movement::number);

    /**
     * Replays in the order of their effect; on one day, in the order of their numbers.
     *
     * @throws IllegalStateException where a holder would have less than nothing at some date, or a share would be cut
     */
    public static Register replay(Collection<Movement> movements) {
        Map<UUID, Long> shares = new LinkedHashMap<>();
        for (Movement movement : inOrderOfEffect(movements)) {
            apply(shares, movement);
        }
        shares.values().removeIf(held -> held == 0);
        return new Register(shares);
    }

    /** All shares together. */
    public long total() {
        return shares.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What this holder has. */
    public long of(UUID holder) {
        return shares.getOrDefault(holder, 0L);
    }

    static List<Movement> inOrderOfEffect(Collection<Movement> movements) {
        return movements.stream().sorted(BY_EFFECT).toList();
    }

    private static void apply(Map<UUID, Long> shares, Movement movement) {
        Entry entry = movement.entry();
        if (entry.ratio() != null) {
            shares.replaceAll((holder, held) -> scaled(movement, held));
            return;
        }
        long after = Math.addExact(shares.getOrDefault(entry.holder(), 0L), entry.shares());
        if (after < 0) {
            throw new IllegalStateException(
                    "movement %d leaves a holder with %d shares".formatted(movement.number(), after));
        }
        shares.put(entry.holder(), after);
    }

    private static long scaled(Movement movement, long held) {
        long product = Math.multiplyExact(held, movement.entry().ratio().numerator());
        if (product % movement.entry().ratio().denominator() != 0) {
            throw new IllegalStateException("movement %d would cut a share".formatted(movement.number()));
        }
        return product / movement.entry().ratio().denominator();
    }
}
