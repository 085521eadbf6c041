package coop.vigie.membership.rule;

import coop.vigie.membership.rule.Facts.Appeal;
import coop.vigie.membership.value.LegalDelay;
import java.time.LocalDate;

/**
 * The prefect's delay to refer an act to the administrative court (M-28): two months, <em>francs</em>, from the day on which
 * the act was received; it starts anew when an incomplete file is completed or a letter of recourse is answered.
 */
public final class AppealPeriod {

    private static final int MONTHS = 2;

    private AppealPeriod() {}

    /** The last day, or null where the act has not been received. */
    public static LocalDate lastDay(LocalDate receivedOn, Appeal appeal) {
        if (receivedOn == null) {
            return null;
        }
        LocalDate start = receivedOn;
        LocalDate last = LegalDelay.lastDayOfFrancMonths(start, MONTHS);
        if (appeal == null) {
            return last;
        }
        if (isWithin(appeal.fileAskedOn(), last)) {
            if (appeal.fileCompletedOn() == null) {
                // Silence on the request for the missing papers is a refusal after two months, which starts the delay
                // anew.
                start = LegalDelay.silence(appeal.fileAskedOn(), MONTHS);
            } else {
                start = appeal.fileCompletedOn();
            }
            last = later(last, LegalDelay.lastDayOfFrancMonths(start, MONTHS));
        }
        if (isWithin(appeal.graciousOn(), last)) {
            LocalDate implied = LegalDelay.silence(appeal.graciousOn(), MONTHS);
            boolean answered =
                    appeal.answeredOn() != null && appeal.answeredOn().isBefore(implied);
            start = answered ? appeal.answeredOn() : implied;
            last = later(last, LegalDelay.lastDayOfFrancMonths(start, MONTHS));
        }
        return last;
    }

    private static boolean isWithin(LocalDate day, LocalDate last) {
        return day != null && !day.isAfter(last);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
