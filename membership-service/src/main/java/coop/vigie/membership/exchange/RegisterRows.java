package coop.vigie.membership.exchange;

import coop.vigie.membership.exchange.RegisterRow.Kind;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lines of a register together. */
final class RegisterRows {

    private RegisterRows() {}

    /** The lines in the order of their effect; on one day, in that of the file. */
    static List<RegisterRow> inOrder(List<RegisterRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(RegisterRow::effectiveOn).thenComparingInt(RegisterRow::line))
                .toList();
    }

    /** The nominal before the first line: later changes led to that of the statutes. Empty where it would be no whole cents. */
    static Optional<Euros> nominalBefore(List<RegisterRow> rows, Euros now) {
        BigDecimal numerator = now.amount();
        BigDecimal denominator = BigDecimal.ONE;
        for (RegisterRow row : rows) {
            if (row.kind() == Kind.SPLIT) {
                numerator = numerator.multiply(BigDecimal.valueOf(row.ratio().numerator()));
                denominator =
                        denominator.multiply(BigDecimal.valueOf(row.ratio().denominator()));
            }
        }
        try {
            return Optional.of(new Euros(numerator.divide(denominator, 2, RoundingMode.UNNECESSARY)));
        } catch (ArithmeticException fractionOfACent) {
            return Optional.empty();
        }
    }
}
