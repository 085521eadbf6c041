package coop.vigie.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    private static final Problems.Place PLACE =
            new Problems.Place("http://localhost", "/here", "request-1", Locale.ENGLISH);

    static Stream<Refusal> refusals() {
        Text detail = Text.of("Non.", "No.");
        return Stream.of(
                Refusal.invalid("/name", "blank", detail),
                Refusal.unauthenticated(),
                Refusal.forbidden(detail),
                Refusal.notFound(detail),
                Refusal.conflict("already-published", detail),
                Refusal.gone(detail),
                Refusal.rule("M-04", "article 19 septies", detail, Map.of("margin", 50)),
                Refusal.stale("\"2\""),
                Refusal.conditionMissing(),
                Refusal.tooLarge(detail),
                Refusal.keyReused(),
                Refusal.unavailable(detail));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusal_isAClientErrorOrUnavailable(Refusal refusal) {
        Problem problem = Problems.of(refusal, PLACE);

        assertThat(problem.status()).satisfiesAnyOf(s -> assertThat(s).isBetween(400, 499), s -> assertThat(s)
                .isEqualTo(503));
        assertThat(problem.type()).isEqualTo("http://localhost/problems/" + refusal.code());
        assertThat(List.of(problem.title(), problem.detail(), problem.instance(), problem.requestId()))
                .doesNotContain("");
    }

    @Test
    void everyKind_hasAStatus() {
        assertThat(refusals().map(Refusal::kind)).contains(Refusal.Kind.values());
    }

    @Test
    void rule_isNamedWithItsArticleAndFigures() {
        Problem problem = Problems.of(
                Refusal.rule("M-04", "article 19 septies", Text.of("Non.", "No."), Map.of("margin", 50)), PLACE);

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.members())
                .containsEntry("rule", "M-04")
                .containsEntry("article", "article 19 septies")
                .containsEntry("figures", Map.of("margin", 50));
    }
}
