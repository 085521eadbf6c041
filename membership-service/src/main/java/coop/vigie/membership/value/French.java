package coop.vigie.membership.value;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, amounts and dates as French administration writes them. */
public final class French {

    private static final char THIN = '\u202f';
    private static final char NBSP = '\u00a0';
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private French() {}

    /** {@code 5000} as 5 000, with thin spaces that do not break. */
    public static String number(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, THIN);
        }
        return (number < 0 ? "\u2212" : "") + digits;
    }

    /** Whole euros without decimals, others with two: 5 000 €, 1 642,86 €. */
    public static String amount(Euros euros) {
        BigDecimal amount = euros.amount();
        String sign = amount.signum() < 0 ? "\u2212" : "";
        BigDecimal absolute = amount.abs();
        String whole = number(absolute.longValue());
        String cents = absolute.remainder(BigDecimal.ONE)
                .movePointRight(2)
                .toBigInteger()
                .toString();
        return sign + whole + ("0".equals(cents) ? "" : "," + (cents.length() == 1 ? "0" + cents : cents)) + NBSP + "€";
    }

    /** 1 642,86: always two decimals, for columns. */
    public static String twoDecimals(BigDecimal number) {
        BigDecimal absolute = number.abs().setScale(2, RoundingMode.HALF_UP);
        String cents = absolute.remainder(BigDecimal.ONE)
                .movePointRight(2)
                .toBigInteger()
                .toString();
        return (number.signum() < 0 ? "\u2212" : "")
                + number(absolute.longValue())
                + ","
                + (cents.length() == 1 ? "0" + cents : cents);
    }

    /** An amount in words: mille six cent quarante-deux euros et quatre-vingt-six centimes. */
    public static String amountInWords(Euros euros) {
        long whole = euros.amount().longValue();
        long cents = euros.amount().remainder(BigDecimal.ONE).movePointRight(2).longValue();
        String words = words(whole, "%spellout-cardinal-masculine");
        // "un million d'euros", but "mille euros".
        String euroWord = words.endsWith("million") || words.endsWith("millions") || words.endsWith("milliards")
                ? " d\u2019euros"
                : whole < 2 ? " euro" : " euros";
        String centWords = cents == 0
                ? ""
                : " et " + words(cents, "%spellout-cardinal-masculine") + (cents == 1 ? " centime" : " centimes");
        return words + euroWord + centWords;
    }

    /** A number of shares in words; "part" is feminine: vingt-et-une. */
    public static String sharesInWords(long shares) {
        return words(shares, "%spellout-cardinal-feminine");
    }

    /** 6 février 2026; the first of a month is the 1er. Nothing for no date. */
    public static String date(LocalDate day) {
        return day == null
                ? ""
                : (day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth())) + NBSP + MONTH.format(day);
    }

    /** 06/02/2026, for tables. */
    public static String shortDate(LocalDate day) {
        return day == null ? "" : "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** A decimal as the rules write it, with a comma. */
    public static String decimal(Object number) {
        return number == null ? "" : number.toString().replace('.', ',');
    }

    private static String words(long number, String rules) {
        return new RuleBasedNumberFormat(Locale.FRENCH, RuleBasedNumberFormat.SPELLOUT).format(number, rules);
    }
}
