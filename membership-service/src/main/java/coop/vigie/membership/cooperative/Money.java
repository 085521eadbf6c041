package coop.vigie.membership.cooperative;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.value.Euros;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount as the API writes it: a decimal string and its currency, never a floating number. */
@Schema(description = "An amount of money")
public record Money(
        @Schema(description = "Decimal number with at most two decimals", examples = "1500.00", required = true)
                String amount,
        @Schema(description = "ISO 4217 code; only EUR is known here", examples = "EUR", required = true)
                String currency) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,2})?");

    /** This amount, for the API. */
    public static Money of(Euros euros) {
        return euros == null ? null : new Money(euros.toString(), "EUR");
    }

    /** The amount of an optional field; notes what is wrong with it, and is then null. */
    public static Euros read(Money money, String pointer, FieldErrors errors) {
        if (money == null) {
            return null;
        }
        if (money.amount == null || !DECIMAL.matcher(money.amount).matches()) {
            errors.add(
                    pointer + "/amount",
                    "amount-malformed",
                    Text.of(
                            "Un montant est un nombre décimal écrit en texte, avec deux décimales au plus : « 1500.00 ».",
                            "An amount is a decimal number written as a string, with at most two decimals: \"1500.00\"."));
            return null;
        }
        if (!"EUR".equals(money.currency)) {
            errors.add(
                    pointer + "/currency",
                    "currency-unknown",
                    Text.of("La seule monnaie acceptée est EUR.", "The only currency accepted is EUR."));
            return null;
        }
        return Euros.of(money.amount);
    }

    /** The amount of an optional field, zero or more. */
    public static Euros readOptional(Money money, String pointer, FieldErrors errors) {
        return money == null ? null : readNotNegative(money, pointer, errors);
    }

    /** The amount of a required field that must be more than nothing. */
    public static Euros readPositive(Money money, String pointer, FieldErrors errors) {
        Euros euros = readRequired(money, pointer, errors);
        if (euros != null && !euros.isPositive()) {
            errors.add(
                    pointer + "/amount",
                    "amount-not-positive",
                    Text.of("Le montant doit être supérieur à zéro.", "The amount must be more than zero."));
        }
        return euros;
    }

    /** The amount of a required field, zero or more. */
    public static Euros readNotNegative(Money money, String pointer, FieldErrors errors) {
        Euros euros = readRequired(money, pointer, errors);
        if (euros != null && euros.isNegative()) {
            errors.add(
                    pointer + "/amount",
                    "amount-negative",
                    Text.of("Le montant ne peut être négatif.", "The amount cannot be negative."));
        }
        return euros;
    }

    private static Euros readRequired(Money money, String pointer, FieldErrors errors) {
        if (money == null) {
            errors.add(
                    pointer,
                    "not-null",
                    Text.of(
                            "Un montant est attendu : {\"amount\": \"100.00\", \"currency\": \"EUR\"}.",
                            "An amount is expected: {\"amount\": \"100.00\", \"currency\": \"EUR\"}."));
        }
        return read(money, pointer, errors);
    }
}
