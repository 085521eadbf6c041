package coop.vigie.membership.ledger;

import coop.vigie.membership.cooperative.Cooperative;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an entry is decided on beside the head, read under its lock.
 *
 * @param latestEffect last day on which a movement takes effect; null in an empty register
 * @param known the holder that the organisation is already
 */
public record Ground(Cooperative cooperative, LocalDate latestEffect, Optional<Holder> known) {

    /** Whether a movement takes effect after this day. */
    boolean goesBeyond(LocalDate day) {
        return latestEffect != null && latestEffect.isAfter(day);
    }
}
