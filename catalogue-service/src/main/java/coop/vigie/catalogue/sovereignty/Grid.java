package coop.vigie.catalogue.sovereignty;

import coop.vigie.catalogue.document.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of the grid of questions. A new version is a new file; the old ones stay, so that old assessments can be read.
 *
 * @param since the day from which it is in force
 */
public record Grid(int version, LocalDate since, List<Criterion> criteria) {

    private static final List<Grid> ALL = List.of(read(1));

    /**
     * A question.
     *
     * @param weight its part in the score
     * @param methodFr how the answer is found
     */
    public record Criterion(
            String id, int weight, String questionFr, String questionEn, String methodFr, String methodEn) {}

    /** The grid in force. */
    public static Grid current() {
        return ALL.get(ALL.size() - 1);
    }

    /** The grid of this version. */
    public static Optional<Grid> ofVersion(int version) {
        return ALL.stream().filter(g -> g.version == version).findFirst();
    }

    /** All versions, the oldest first. */
    public static List<Grid> all() {
        return ALL;
    }

    /** Whether it asks this question. */
    public boolean asks(String criterion) {
        return criteria.stream().anyMatch(c -> c.id().equals(criterion));
    }

    /** The findings summed up by the weights of the questions. */
    Assessment sumUp(List<Assessment.Finding> findings) {
        double met = 0;
        double known = 0;
        double applicable = 0;
        for (Assessment.Finding finding : findings) {
            int weight = criteria.stream()
                    .filter(c -> c.id().equals(finding.criterion()))
                    .mapToInt(Criterion::weight)
                    .sum();
            if (finding.answer() != Answer.NOT_APPLICABLE) {
                applicable += weight;
            }
            if (finding.answer().known()) {
                known += weight;
                met += weight * finding.answer().value();
            }
        }
        Integer score = known == 0 ? null : (int) Math.round(100 * met / known);
        int unknown = applicable == 0 ? 100 : (int) Math.round(100 * (applicable - known) / applicable);
        return new Assessment(version, score, unknown, List.copyOf(findings));
    }

    private static Grid read(int version) {
        try (InputStream file = Grid.class.getResourceAsStream("grid-" + version + ".json")) {
            return Json.as(Json.node(new String(file.readAllBytes(), StandardCharsets.UTF_8)), Grid.class);
        } catch (IOException e) {
            throw new UncheckedIOException("grid-" + version + ".json cannot be read from this module's jar", e);
        }
    }
}
