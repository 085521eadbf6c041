package coop.vigie.catalogue.exchange;

import static coop.vigie.catalogue.exchange.Imports.bringIn;
import static coop.vigie.catalogue.exchange.Imports.outcomes;
import static coop.vigie.catalogue.exchange.Imports.rows;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole dumps of other catalogues about the same tools, one after the other, and each again. */
@QuarkusTest
@ServiceTest
class LargeDumpsIT {

    private static final int SIZE = 400;
    private static final int NAMELESS = SIZE / 50;

    private final Dumps dumps = new Dumps(20_261_128);

    @Test
    void dumpsAboutTheSameTools_meet_andChangeNothingTheSecondTime() {
        Map<String, Integer> first = twice("sill-2");
        assertThat(first).isEqualTo(Map.of("created", SIZE - NAMELESS, "rejected", NAMELESS));

        assertThat(twice("sill-1")).containsEntry("rejected", NAMELESS).doesNotContainKey("created");
        assertThat(twice("comptoir-du-libre"))
                .containsEntry("rejected", NAMELESS)
                .doesNotContainKey("conflict");
        assertThat(twice("cnll")).doesNotContainKeys("created", "conflict");
    }

    /** What became of the rows of a dump; brought in again, the same are refused and nothing else happens. */
    private Map<String, Integer> twice(String shape) {
        byte[] dump = dumps.of(shape, SIZE);
        String format = shape.startsWith("sill") ? "sill" : shape;
        String first = bringIn(format, dump, "&trusted=true");
        String second = bringIn(format, dump, "&trusted=true");

        assertThat(outcomes(first).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(SIZE);
        assertThat(outcomes(second)).as(shape).doesNotContainKeys("created", "changed");
        assertThat(rows(second, "rejected"))
                .extracting(row -> row.get("place"))
                .isEqualTo(rows(first, "rejected").stream()
                        .map(row -> row.get("place"))
                        .toList());
        return outcomes(first);
    }
}
