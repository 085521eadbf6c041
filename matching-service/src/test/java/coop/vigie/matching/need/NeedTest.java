package coop.vigie.matching.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeedTest {

    @Test
    void concepts_areOrderedByTheirWeight_notAsTheDatabaseKeepsThem() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("quiz", 0.3);
        weights.put("billetterie", 0.5);
        weights.put("reservation-salles", 1.1);

        Need need = new Need(null, 1, null, null, null, false, null, null, null, null, weights, null, null, null);

        assertThat(need.concepts()).containsExactly("reservation-salles", "billetterie", "quiz");
    }
}
