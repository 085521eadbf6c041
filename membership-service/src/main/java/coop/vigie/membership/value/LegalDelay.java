package coop.vigie.membership.value;

import java.time.LocalDate;

/**
 * Delays of French administrative procedure.
 *
 * <p>A <em>délai franc</em> counts neither the day that starts it nor the day on which it ends: two months from 9 January end
 * on 9 March, and the last useful day is 10 March. A last day on which offices are closed moves to the next open one.
 */
public final class LegalDelay {

    private LegalDelay() {}

    /** The last useful day of a <em>délai franc</em> of so many months from this day. */
    public static LocalDate lastDayOfFrancMonths(LocalDate from, int months) {
        return FrenchCalendar.nextWorkingDay(from.plusMonths(months).plusDays(1));
    }

    /** The day on which silence kept since this day, for so many months, becomes a decision. */
    public static LocalDate silence(LocalDate from, int months) {
        return from.plusMonths(months);
    }
}
