package coop.vigie.membership.rule;

import coop.vigie.membership.value.Euros;
import java.time.LocalDate;

/**
 * What an authority advances in current account, beside its shares; each part is null where it is not known.
 *
 * @param amount all its advances together; null where there is none
 * @param operatingRevenue the authority's real operating revenue, which limits them
 * @param grantedOn when it was granted
 * @param until its last day, as last agreed
 * @param renewed whether that is after its one renewal
 */
public record Advance(Euros amount, Euros operatingRevenue, LocalDate grantedOn, LocalDate until, Boolean renewed) {

    private static final int YEARS = 2;

    /** Whether it is known how long it lasts. */
    boolean hasTerm() {
        return grantedOn != null && until != null;
    }

    /** The last day that the law allows. */
    LocalDate latest() {
        return grantedOn.plusYears(Boolean.TRUE.equals(renewed) ? 2 * YEARS : YEARS);
    }
}
