package coop.vigie.membership.value;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in euros, exact to the cent.
 *
 * <p>A computation stays in {@link BigDecimal} or in integers and enters here once, at its end, by {@link #rounded}: cents
 * that are rounded share by share do not add up to the total that the balance sheet shows.
 */
public record Euros(BigDecimal amount) implements Comparable<Euros> {

    /** Beyond this, an amount is a mistake; it also bounds the size of what we store and print. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    /** Nothing. */
    public static final Euros ZERO = new Euros(BigDecimal.ZERO);

    /** Refuses what is not a whole number of cents, and what is too large whoever asked for it. */
    public Euros {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new ArithmeticException("more than two decimals: " + amount);
        }
        if (amount.abs().compareTo(LARGEST) > 0) {
            throw Refusal.invalid(
                    "",
                    "amount-too-large",
                    Text.of(
                            "Un montant dépasserait mille milliards d'euros : vérifiez les nombres de parts, le nominal et les montants.",
                            "An amount would be over a thousand billion euros: check the numbers of shares, the nominal and the amounts."));
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** An amount written as a decimal number, such as {@code "100.00"}. */
    public static Euros of(String decimal) {
        return new Euros(new BigDecimal(decimal));
    }

    /** A whole number of euros. */
    public static Euros of(long euros) {
        return new Euros(BigDecimal.valueOf(euros));
    }

    /** A whole number of cents. */
    public static Euros ofCents(long cents) {
        return new Euros(BigDecimal.valueOf(cents, 2));
    }

    /** {@code numerator / denominator}, rounded half up to the cent: the one rounding of a computation. */
    public static Euros rounded(BigDecimal numerator, BigDecimal denominator) {
        return new Euros(numerator.divide(denominator, 2, RoundingMode.HALF_UP));
    }

    /** In cents. */
    public long cents() {
        return amount.movePointRight(2).longValueExact();
    }

    /** This amount and the other together. */
    public Euros plus(Euros other) {
        return new Euros(amount.add(other.amount));
    }

    /** This amount without the other. */
    public Euros minus(Euros other) {
        return new Euros(amount.subtract(other.amount));
    }

    /** This amount, so many times. */
    public Euros times(long factor) {
        return new Euros(amount.multiply(BigDecimal.valueOf(factor)));
    }

    /** The opposite amount. */
    public Euros negated() {
        return new Euros(amount.negate());
    }

    /** The given part of this amount, rounded half up to the cent. */
    public Euros part(Ratio ratio) {
        return rounded(amount.multiply(BigDecimal.valueOf(ratio.numerator())), BigDecimal.valueOf(ratio.denominator()));
    }

    /** The smaller of the two. */
    public Euros min(Euros other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Euros max(Euros other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether it is less than nothing. */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Whether it is more than nothing. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Euros other) {
        return amount.compareTo(other.amount);
    }

    /** The decimal number with its two decimals, such as {@code 100.00}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
