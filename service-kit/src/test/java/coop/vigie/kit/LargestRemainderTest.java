package coop.vigie.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Property
    void split_anyWeights_addsUpAndIsWithinACentOfExact(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long cents,
            @ForAll @Size(min = 2, max = 12) List<@LongRange(min = 0, max = 1_000_000_000L) Long> given) {
        Map<String, Long> weights = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            weights.put("org-" + i, given.get(i) + (i == 0 ? 1 : 0));
        }

        Map<String, Long> shares = LargestRemainder.split(cents, weights);

        assertThat(shares.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(cents);
        BigDecimal total = BigDecimal.valueOf(
                weights.values().stream().mapToLong(Long::longValue).sum());
        weights.forEach((party, weight) -> {
            BigDecimal exact = BigDecimal.valueOf(cents)
                    .multiply(BigDecimal.valueOf(weight))
                    .divide(total, MathContext.DECIMAL128);
            assertThat(BigDecimal.valueOf(shares.get(party)).subtract(exact).abs())
                    .isLessThan(BigDecimal.ONE);
        });
    }

    @Test
    void split_equalWeights_givesUnitsLeftOverInTheOrderGiven() {
        assertThat(LargestRemainder.split(100_00, new TreeMap<>(Map.of("c", 1L, "a", 1L, "b", 1L))))
                .isEqualTo(Map.of("a", 33_34L, "b", 33_33L, "c", 33_33L));
    }

    @Test
    void split_unequalWeights_givesTheCentToTheShareCutMost() {
        // 10.00 by 1, 2 and 4: 1.428, 2.857, 5.714
        assertThat(LargestRemainder.split(10_00, Map.of("a", 1L, "b", 2L, "c", 4L)))
                .isEqualTo(Map.of("a", 1_43L, "b", 2_86L, "c", 5_71L));
    }

    @Test
    void split_noWeight_isRefused() {
        assertThatThrownBy(() -> LargestRemainder.split(1, Map.of("a", 0L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
