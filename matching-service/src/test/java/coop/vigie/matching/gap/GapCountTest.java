package coop.vigie.matching.gap;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.matching.gap.GapCount.Gap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GapCountTest {

    private static final Instant DAY = Instant.parse("2026-11-25T00:00:00Z");

    @Property
    void count_anyPrivateNeeds_neverTellsOfFewerThanThree(
            @ForAll @Size(max = 30) List<@IntRange(max = 12) Integer> privateOnes,
            @ForAll @Size(max = 10) List<@IntRange(max = 12) Integer> publicOnes,
            @ForAll @IntRange(max = 12) int another) {
        List<Gap> gaps = gaps(privateOnes, publicOnes);

        GapCount count = GapCount.of(gaps);
        gaps.add(new Gap("org-" + another, false, DAY));
        GapCount withOneMore = GapCount.of(gaps);

        assertThat(count.privateOrganisations() % GapCount.FEWEST).isZero();
        assertThat(withOneMore.privateOrganisations() - count.privateOrganisations())
                .isIn(0, GapCount.FEWEST);
        assertThat(count.needs()).isEqualTo(publicOnes.size() + count.privateOrganisations());
        assertThat(count.organisations()).isLessThanOrEqualTo((int)
                gaps.stream().map(Gap::organisation).distinct().count());
    }

    @Test
    void count_twoPrivateOrganisations_isNothing() {
        assertThat(GapCount.of(gaps(List.of(1, 2, 2, 1), List.of())).needs()).isZero();
        assertThat(GapCount.of(gaps(List.of(1, 2, 3), List.of())).needs()).isEqualTo(3);
        assertThat(GapCount.of(gaps(List.of(1, 2, 3), List.of(3))).needs()).isEqualTo(1);
    }

    private static List<Gap> gaps(List<Integer> privateOnes, List<Integer> publicOnes) {
        List<Gap> gaps = new ArrayList<>();
        privateOnes.forEach(n -> gaps.add(new Gap("org-" + n, false, DAY)));
        publicOnes.forEach(n -> gaps.add(new Gap("org-" + n, true, DAY)));
        return gaps;
    }
}
