package coop.vigie.membership.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoliosTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "10, 1", "11, 2", "20, 2", "21, 3"})
    void lines_fillFolios_andEachCarriesForwardWhatTheOneBeforeReached(int lines, int expected) {
        List<Map<String, Object>> folios = Folios.of(IntStream.rangeClosed(1, lines)
                .mapToObj(n -> Map.<String, Object>of("number", n, "total", "total " + n, "capital", "capital " + n))
                .toList());

        assertThat(folios).hasSize(expected);
        for (int i = 0; i < expected; i++) {
            int last = Math.min(lines, (i + 1) * Folios.LINES);
            assertThat(folios.get(i))
                    .containsEntry("first", i * Folios.LINES + 1)
                    .containsEntry("last", last)
                    .containsEntry("totalBefore", i == 0 ? "0" : "total " + i * Folios.LINES)
                    .containsEntry("total", "total " + last)
                    .containsEntry("capital", "capital " + last);
        }
    }
}
