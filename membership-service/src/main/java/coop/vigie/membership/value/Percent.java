package coop.vigie.membership.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a proportion is written for people: a percentage with at least two decimals. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 12;

    private Percent() {}

    /** {@code part / whole} in percent with two decimals, half up; "0.00" of nothing. */
    public static String of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** {@code part / whole} in percent with two decimals, half up; "0.00" of nothing. */
    public static String of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? "0.00" : percent(part, whole, 2).toPlainString();
    }

    /**
     * The same, with as many more decimals as it takes not to be written as the limit that it does not equal: a share of
     * 50.0004 % is over one half, and must not be printed as "50.00".
     */
    public static String besideLimit(long part, long whole, Ratio limit) {
        if (whole == 0) {
            return "0.00";
        }
        BigDecimal numerator = BigDecimal.valueOf(part);
        BigDecimal denominator = BigDecimal.valueOf(whole);
        BigDecimal limitPercent =
                percent(BigDecimal.valueOf(limit.numerator()), BigDecimal.valueOf(limit.denominator()), 2);
        boolean equal = numerator
                        .multiply(BigDecimal.valueOf(limit.denominator()))
                        .compareTo(denominator.multiply(BigDecimal.valueOf(limit.numerator())))
                == 0;
        int decimals = 2;
        BigDecimal written = percent(numerator, denominator, decimals);
        while (!equal && written.compareTo(limitPercent) == 0 && decimals < MOST_DECIMALS) {
            written = percent(numerator, denominator, ++decimals);
        }
        return written.toPlainString();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
    }
}
