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
        try {
            return Optional.of(nominalBefore(rows, now, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException fractionOfACent) {
            return Optional.empty();
        }
    }

    /** The same, with the next whole cent in the place of a fraction of one. */
    static Euros nominalBeforeAtMost(List<RegisterRow> rows, Euros now) {
        return nominalBefore(rows, now, RoundingMode.UP);
    }

    private static Euros nominalBefore(List<RegisterRow> rows, Euros now, RoundingMode rounding) {
        BigDecimal numerator = now.amount();
        BigDecimal denominator = BigDecimal.ONE;
        for (RegisterRow row : rows) {
            if (row.kind() == Kind.SPLIT) {
                numerator = numerator.multiply(BigDecimal.valueOf(row.ratio().numerator()));
                denominator =
                        denominator.multiply(BigDecimal.valueOf(row.ratio().denominator()));
            }
        }
        return new Euros(numerator.divide(denominator, 2, rounding));
    }
}
