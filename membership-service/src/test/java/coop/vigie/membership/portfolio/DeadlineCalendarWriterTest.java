package coop.vigie.membership.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.portfolio.Portfolio.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineCalendarWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String LONG =
            "Une aide de minimis de 120 000 € sort de la fenêtre de trois ans : Coopérative « Étés à l'Œuvre » d'Hénin-Beaumont";

    @Test
    void write_twoDeadlinesOfOneDay_haveTheirOwnIds() {
        List<String> ids = write("call-1", "call-2")
                .lines()
                .filter(l -> l.startsWith("UID:"))
                .toList();

        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void write_aDeadlineThatMoves_keepsItsId() {
        assertThat(uid(DAY)).isEqualTo(uid(DAY.plusDays(3)));
    }

    @Test
    void write_aLongText_isFoldedAt75Octets() {
        String calendar = write("call-1");

        assertThat(Arrays.asList(calendar.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + LONG);
    }

    private static String uid(LocalDate on) {
        return write(List.of(new Deadline(on, "call", "coop", "call-1", LONG)))
                .lines()
                .filter(l -> l.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private static String write(String... subjects) {
        return write(Arrays.stream(subjects)
                .map(subject -> new Deadline(DAY, "call", "coop", subject, LONG))
                .toList());
    }

    private static String write(List<Deadline> deadlines) {
        return new String(
                DeadlineCalendarWriter.write(
                        new Portfolio("mel", "Métropole", DAY, List.of(), deadlines),
                        Instant.parse("2026-01-01T00:00:00Z")),
                StandardCharsets.UTF_8);
    }
}
