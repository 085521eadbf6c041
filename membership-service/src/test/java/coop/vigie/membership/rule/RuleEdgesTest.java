package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Cases.subscriber;
import static coop.vigie.membership.rule.Cases.with;
import static coop.vigie.membership.rule.Example.TODAY;
import static coop.vigie.membership.rule.Example.statutes;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of the rules as a whole: none without a test at its edge, none that is silent. */
class RuleEdgesTest {

    private static final Map<RuleId, List<JavaMethod>> EDGES = edges();

    @ParameterizedTest
    @EnumSource(RuleId.class)
    @DisplayName("each rule of the list has a test at its edge")
    void everyRule_hasATestAtItsEdge(RuleId rule) {
        assertThat(EDGES.getOrDefault(rule, List.of()))
                .as("tests annotated with @EdgeOf(%s)", rule.name())
                .isNotEmpty()
                .allMatch(RuleEdgesTest::isRun);
    }

    @Test
    @DisplayName("each number has its rule, once")
    void everyNumber_hasItsRule() {
        assertThat(Rules.ALL).extracting(rule -> rule.card().id()).containsExactly(RuleId.values());
    }

    @Test
    @DisplayName("uncertain rules never pass in silence: each says what is to be validated or its parameter")
    void uncertainRules_areVisible() {
        assertThat(Rules.ALL.stream().filter(r -> r.card().certainty() == Certainty.UNCERTAIN))
                .extracting(r -> r.card().id())
                .containsExactly(RuleId.M_05, RuleId.M_09, RuleId.M_17, RuleId.M_30, RuleId.M_35);
        Snapshot commune = with(subscriber("commune", true, "utile", null));
        for (RuleId rule : List.of(RuleId.M_09, RuleId.M_17, RuleId.M_30, RuleId.M_35)) {
            assertThat(verdict(rule, commune).outcome()).isEqualTo(Outcome.TO_BE_VALIDATED);
        }
    }

    @Test
    @DisplayName("all 37 rules answer on a case of which nothing is known, with their article and in two languages")
    void allRules_answerOnNothing() {
        Snapshot nothing = new Snapshot(TODAY, statutes(), Standing.EMPTY, Operation.NONE, Facts.NONE);

        assertThat(Rules.evaluate(nothing)).hasSize(37).allSatisfy(v -> {
            assertThat(v.card().article()).isNotBlank();
            assertThat(v.card().moments()).isNotEmpty();
            assertThat(v.detail().fr()).isNotBlank();
            assertThat(v.detail().en()).isNotBlank();
            assertThat(v.outcome() == Outcome.PASSED || v.remedy() != null).isTrue();
        });
    }

    /** The tests of this package that say which rule they look at. */
    private static Map<RuleId, List<JavaMethod>> edges() {
        return new ClassFileImporter()
                .importPackagesOf(RuleEdgesTest.class).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(EdgeOf.class))
                        .collect(Collectors.groupingBy(method ->
                                method.getAnnotationOfType(EdgeOf.class).value()));
    }

    private static boolean isRun(JavaMethod method) {
        return method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class);
    }
}
