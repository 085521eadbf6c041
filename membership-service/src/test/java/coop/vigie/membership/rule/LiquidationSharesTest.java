package coop.vigie.membership.rule;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The net assets of a dissolved cooperative are shared to the cent, and no member gets more than it had paid. */
class LiquidationSharesTest {

    @Property
    void parts_andSurplus_areTheAssets(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 10_000_000) Integer> cents,
            @ForAll @LongRange(min = 0, max = 300_000_000) long assets) {
        Map<UUID, Euros> paid = new LinkedHashMap<>();
        cents.forEach(c -> paid.put(UUID.randomUUID(), euros(c)));

        LiquidationShares shared = LiquidationShares.of(paid, euros(assets));

        Euros given = shared.parts().values().stream().reduce(Euros.ZERO, Euros::plus);
        assertThat(given.plus(shared.surplus())).isEqualTo(euros(assets));
        shared.parts().forEach((member, part) -> assertThat(part).isLessThanOrEqualTo(paid.get(member)));
        if (shared.surplus().isPositive()) {
            assertThat(shared.parts()).isEqualTo(paid);
        }
    }

    @Property
    void membersWhoPaidTheSame_getTheSame_butForACent(
            @ForAll @IntRange(min = 2, max = 30) int members,
            @ForAll @IntRange(min = 1, max = 1_000_000) int each,
            @ForAll @LongRange(min = 0, max = 1_000_000) long assets) {
        Map<UUID, Euros> paid = new LinkedHashMap<>();
        for (int i = 0; i < members; i++) {
            paid.put(UUID.randomUUID(), euros(each));
        }

        List<Euros> parts = LiquidationShares.of(paid, euros(assets)).parts().values().stream()
                .sorted()
                .toList();

        assertThat(parts.get(members - 1).minus(parts.get(0))).isLessThanOrEqualTo(euros(1));
    }

    private static Euros euros(long cents) {
        return new Euros(BigDecimal.valueOf(cents, 2));
    }
}
