package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Cases.of;
import static coop.vigie.membership.rule.Example.TODAY;
import static coop.vigie.membership.rule.Example.founders;
import static coop.vigie.membership.rule.Example.snapshot;
import static coop.vigie.membership.rule.Example.statutes;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Facts.Exclusion;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Euros;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a leaving member takes with it: each rule exactly at its limit and one beyond. */
class ExitEdgesTest {

    @ParameterizedTest
    @CsvSource({"325, PASSED", "326, BLOCKED"})
    @EdgeOf(RuleId.M_14)
    @DisplayName("M-14: the capital may fall to one half of the highest, not a share below")
    void floor(long shares, Outcome outcome) {
        Snapshot exit = new Snapshot(
                TODAY,
                statutes(),
                Standing.of(List.of(new Line("all", "users", "b", false, 650)), Euros.of(65_000)),
                Operation.exit(new Line("all", "users", "b", false, shares)),
                Facts.NONE);

        assertThat(verdict(RuleId.M_14, exit).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"SA, 185, PASSED", "SA, 184, BLOCKED", "SAS, 184, PASSED"})
    @EdgeOf(RuleId.M_14)
    @DisplayName("M-14: an SA keeps 18 500 €, whatever the highest capital was; a SCIC may be one")
    void floorOfAnSa(Statutes.Company company, long left, Outcome outcome) {
        Statutes legal = statutes().withCompany(company).withTerms(StatutoryTerms.DEFAULTS);
        Snapshot exit = new Snapshot(
                TODAY,
                legal,
                Standing.of(List.of(new Line("all", "users", "b", false, 200)), Euros.of(20_000)),
                Operation.exit(new Line("all", "users", "b", false, 200 - left)),
                Facts.NONE);

        assertThat(verdict(RuleId.M_14, exit).outcome()).isEqualTo(outcome);
    }

    @Test
    @EdgeOf(RuleId.M_15)
    @DisplayName("M-15: what is due never exceeds the nominal, even without losses")
    void nominalOnly() {
        Snapshot exit = snapshot().with(Operation.exit(new Line("users", "users", "b", false, 25)));

        assertThat(verdict(RuleId.M_15, exit).figures()).containsEntry("nominal", "2500.00");
    }

    @ParameterizedTest
    @CsvSource({"6000.00, 2500.00", "6000.01, 2500.00", "6002.00, 2499.93", "76000.00, 0.00", "99999.00, 0.00"})
    @EdgeOf(RuleId.M_16)
    @DisplayName("M-16: reserves take the losses first, and nothing is owed below zero")
    void losses(String losses, String value) {
        ExitValue exit = ExitValue.of(
                Euros.of(100),
                25,
                new Facts.Balance(Euros.of(70_000), Euros.ZERO, Euros.of(6_000), Euros.of(losses)),
                StatutoryTerms.LossMethod.STATUTORY_RESERVES_FIRST);

        assertThat(exit.value()).isEqualTo(Euros.of(value));
    }

    @ParameterizedTest
    @CsvSource({"SCIC, 2024-06-14, PASSED", "SCIC, 2024-06-15, TO_BE_VALIDATED", "SA_COOP, 2024-06-14, TO_BE_VALIDATED"
    })
    @EdgeOf(RuleId.M_17)
    @DisplayName("M-17: closed to a SCIC until the day before law 2024-537, to be validated from that day on")
    void revaluation(LegalForm form, LocalDate on, Outcome outcome) {
        Snapshot asked = new Snapshot(on, of(form), founders(), Operation.NONE, Facts.NONE);

        assertThat(verdict(RuleId.M_17, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 6, PASSED",
        "3, 6, BLOCKED",
        "2, 3, PASSED",
        "3, 5, BLOCKED",
        "667, 1000, PASSED",
        "666, 1000, BLOCKED"
    })
    @EdgeOf(RuleId.M_21)
    @DisplayName("M-21: two thirds of the votes exclude, one vote less does not")
    void exclusion(long votesFor, long votesExpressed, Outcome outcome) {
        Exclusion voted = new Exclusion("Manquements", TODAY, votesFor, votesExpressed);

        assertThat(verdict(RuleId.M_21, excluding(voted)).outcome()).isEqualTo(outcome);
    }

    @Test
    @EdgeOf(RuleId.M_21)
    @DisplayName("M-21: without motives, hearing or vote nobody is excluded; a withdrawal needs none of them")
    void exclusionUnfounded() {
        for (Exclusion unfounded : List.of(
                new Exclusion(null, TODAY, 2L, 3L),
                new Exclusion("Manquements", null, 2L, 3L),
                new Exclusion("Manquements", TODAY, null, 3L),
                new Exclusion("Manquements", TODAY, 2L, null))) {
            assertThat(verdict(RuleId.M_21, excluding(unfounded)).outcome()).isEqualTo(Outcome.BLOCKED);
        }
        assertThat(verdict(RuleId.M_21, leaving()).outcome()).isEqualTo(Outcome.PASSED);
    }

    private static Snapshot leaving() {
        return snapshot().with(Operation.exit(new Line("users", "users", "b", false, 25)));
    }

    private static Snapshot excluding(Exclusion exclusion) {
        return leaving().with(Facts.NONE.with(exclusion));
    }
}
