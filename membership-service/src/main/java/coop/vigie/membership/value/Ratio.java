package coop.vigie.membership.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A proportion written as a fraction, such as the statutory floor {@code 1/2}. */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([1-9][0-9]{0,5})");

    /** Refuses a denominator that is not positive. */
    public Ratio {
        if (denominator <= 0 || numerator < 0) {
            throw new ArithmeticException("not a proportion: " + numerator + "/" + denominator);
        }
    }

    /**
     * The proportion that a text such as {@code 1/2} holds.
     *
     * @throws IllegalArgumentException where it is not one
     */
    public static Ratio of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a fraction such as 1/2: " + text);
        }
        return new Ratio(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public int compareTo(Ratio other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
