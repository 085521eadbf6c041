package coop.vigie.catalogue.sovereignty;

import coop.vigie.catalogue.document.StandardNote;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the grid of questions.
 *
 * @param since the day from which it is in force
 * @param note why it took the place of the one before; null where nobody said
 */
public record Grid(int version, LocalDate since, List<Criterion> criteria, String note) {

    /**
     * A question.
     *
     * @param weight its part in the score
     * @param methodFr how the answer is found
     */
    @Schema(name = "Criterion", description = "A question of the grid")
    public record Criterion(
            @NotNull
                    @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
                    @Size(max = 80)
                    @Schema(
                            description =
                                    "Those of the first version are answered from the platform's fields; any other waits for moderators")
                    String id,
            @Min(1) @Max(10) int weight,
            @NotBlank @Size(max = 500) String questionFr,
            @NotBlank @Size(max = 500) String questionEn,
            @NotBlank @Size(max = 1000) String methodFr,
            @NotBlank @Size(max = 1000) String methodEn) {}

    /** The same for a reader of this language. */
    Grid in(Locale language) {
        return new Grid(version, since, criteria, StandardNote.in(language, note));
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
}
