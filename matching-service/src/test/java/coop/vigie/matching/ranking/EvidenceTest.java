package coop.vigie.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.matching.ranking.Calibration.Outlook;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class EvidenceTest {

    private static final RankingSettings SETTINGS = RankingSettings.bundled();

    @Property
    void evidence_anyAmount_neverLiftsWhatIsNoAnswerOverAStrongOne(
            @ForAll @IntRange(max = 1_000_000) int many,
            @ForAll @DoubleRange(min = 0, max = 1) double coverage,
            @ForAll boolean derived,
            @ForAll @DoubleRange(min = 0.01, max = 5) double relevance) {
        Calibration calibration = SETTINGS.calibration();
        Outlook need = new Outlook(coverage, derived);
        Evidence all = new Evidence(many, many, many, many, many, 100, 0, true, many);
        double factor = all.factor(SETTINGS.evidenceMost(), SETTINGS.evidenceHalf());

        double none = calibration.probability(0 * factor, need);
        double right = calibration.probability(relevance, need);
        double lifted = calibration.probability(relevance * factor, need);

        assertThat(none).isZero();
        assertThat(none).isLessThan(right);
        assertThat(factor).isBetween(1.0, 1 + SETTINGS.evidenceMost());
        // At most a twelfth: two platforms further apart in relevance than evidence reaches keep their order.
        assertThat(lifted - right).isLessThan(1 / 12.0 + 0.05);
        assertThat(calibration.probability(relevance * (1 + SETTINGS.evidenceMost()) + 0.001, need))
                .isGreaterThanOrEqualTo(lifted);
    }

    @Property
    void evidence_more_neverLowers(@ForAll @IntRange(max = 50) int few, @ForAll @IntRange(min = 1, max = 50) int more) {
        Evidence some = new Evidence(few, few, few, few, few, 60, 50, null, few);
        Evidence better = new Evidence(few + more, few, few, few + more, few, 90, 10, true, few);

        assertThat(better.points()).isGreaterThan(some.points());
    }
}
