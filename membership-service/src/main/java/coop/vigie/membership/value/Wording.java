package coop.vigie.membership.value;

import coop.vigie.kit.refusal.Text;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with figures in both languages: the one place where amounts, numbers, percentages and days get the form in which
 * a person reads them.
 *
 * <p>{@code %s} takes the next value, {@code %2$s} the second: an amount comes with its currency, a day in letters, a {@link
 * Text} in the language of the sentence. {@code %d} takes a count, in groups of three digits; {@code {part|parts}} agrees with
 * the count before it, or with the first one where none comes before. {@code %%} is a percent sign.
 */
public final class Wording {

    private static final Pattern HOLE = Pattern.compile("%(?:(\\d)\\$)?([sd%])|\\{([^{}|]*)\\|([^{}|]*)}");
    private static final Pattern FRENCH_PERCENT = Pattern.compile("(\\d)(?:\\.(\\d+))? %");

    private Wording() {}

    /** The sentence in both languages, with the same values. */
    public static Text of(String fr, String en, Object... values) {
        return Text.of(
                FRENCH_PERCENT.matcher(fill(fr, true, values)).replaceAll(Wording::percent), fill(en, false, values));
    }

    private static String fill(String sentence, boolean french, Object... values) {
        Matcher hole = HOLE.matcher(sentence);
        StringBuilder out = new StringBuilder(sentence.length() + 32);
        int next = 0;
        Long count = null;
        while (hole.find()) {
            String with;
            if (hole.group(2) == null) {
                long agreed = count == null ? firstCount(sentence, values) : count;
                with = isSingular(agreed, french) ? hole.group(3) : hole.group(4);
            } else if ("%".equals(hole.group(2))) {
                with = "%";
            } else {
                Object value = values[hole.group(1) == null ? next++ : Integer.parseInt(hole.group(1)) - 1];
                if ("d".equals(hole.group(2))) {
                    count = ((Number) value).longValue();
                    with = french ? French.number(count) : English.number(count);
                } else {
                    with = french ? inFrench(value) : inEnglish(value);
                }
            }
            hole.appendReplacement(out, Matcher.quoteReplacement(with));
        }
        return hole.appendTail(out).toString();
    }

    /** A word that comes before any number agrees with the first one to come. */
    private static long firstCount(String sentence, Object... values) {
        Matcher hole = HOLE.matcher(sentence);
        int next = 0;
        while (hole.find()) {
            if (hole.group(2) == null || "%".equals(hole.group(2))) {
                continue;
            }
            Object value = values[hole.group(1) == null ? next++ : Integer.parseInt(hole.group(1)) - 1];
            if ("d".equals(hole.group(2))) {
                return ((Number) value).longValue();
            }
        }
        throw new IllegalArgumentException("nothing to agree with in: " + sentence);
    }

    /** In French, zero and one are singular; in English, one alone is. */
    private static boolean isSingular(long count, boolean french) {
        return french ? Math.abs(count) < 2 : Math.abs(count) == 1;
    }

    private static String inFrench(Object value) {
        if (value instanceof Euros euros) {
            return French.amount(euros);
        }
        if (value instanceof LocalDate day) {
            return French.date(day);
        }
        return value instanceof Text text ? text.fr() : String.valueOf(value);
    }

    private static String inEnglish(Object value) {
        if (value instanceof Euros euros) {
            return English.amount(euros);
        }
        if (value instanceof LocalDate day) {
            return English.date(day);
        }
        return value instanceof Text text ? text.en() : String.valueOf(value);
    }

    private static String percent(MatchResult number) {
        return number.group(1) + (number.group(2) == null ? "" : "," + number.group(2)) + "\u00a0%";
    }
}
