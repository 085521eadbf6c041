package coop.vigie.matching.pooling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount in euros, 0.00 to 9999999999.99, at most two decimals. */
record Amount(
        @NotNull
                @Pattern(regexp = "\\d{1,10}(\\.\\d{1,2})?", message = "{vigie.amount}")
                @Schema(description = "Decimal string, at most two decimals", examples = "1500.00")
                String amount,
        @Pattern(regexp = "EUR")
                @Schema(
                        enumeration = {"EUR"},
                        defaultValue = "EUR")
                String currency) {

    static Amount ofCents(long cents) {
        return new Amount(BigDecimal.valueOf(cents, 2).toPlainString(), "EUR");
    }

    /** In cents; 0 for none. */
    static long cents(Amount amount) {
        return amount == null
                ? 0
                : new BigDecimal(amount.amount()).movePointRight(2).longValueExact();
    }
}
