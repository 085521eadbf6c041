package coop.vigie.membership.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, amounts and dates for those who read the English texts. */
final class English {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private English() {}

    /** {@code 5000} as 5,000. */
    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** Whole euros without decimals, others with two: €5,000, €1,642.86. */
    static String amount(Euros euros) {
        BigDecimal absolute = euros.amount().abs();
        boolean whole = absolute.stripTrailingZeros().scale() <= 0;
        return (euros.isNegative() ? "-€" : "€") + String.format(Locale.ENGLISH, whole ? "%,.0f" : "%,.2f", absolute);
    }

    /** 6 February 2026. */
    static String date(LocalDate day) {
        return DAY.format(day);
    }
}
