package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Cases.with;
import static coop.vigie.membership.rule.Cases.year;
import static coop.vigie.membership.rule.Example.snapshot;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.value.Euros;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a year's surplus: each rule exactly at its limit and one beyond. */
class YearEdgesTest {

    @ParameterizedTest
    @CsvSource({
        "3000.00, 8500.00, PASSED",
        "2999.99, 8500.01, BLOCKED",
        "3000.00, 8499.99, BLOCKED",
        "4000.00, 8000.00, PASSED"
    })
    @EdgeOf(RuleId.M_18)
    @DisplayName("M-18: 15 % and one half of the rest, and a cent less")
    void reserves(String legal, String statutory, Outcome outcome) {
        assertThat(verdict(RuleId.M_18, with(year(null, Euros.ZERO, false, Euros.of(legal), Euros.of(statutory))))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    @EdgeOf(RuleId.M_18)
    @DisplayName("M-18: the legal reserve may stop once the reserves reach the capital")
    void reservesThatReachTheCapital() {
        YearResult full = YearResult.of(year(null, Euros.ZERO, true, null, null));

        assertThat(full.legalReserve()).isEqualTo(Euros.ZERO);
        assertThat(full.statutoryReserve()).isEqualTo(Euros.of(10_000));
    }

    @ParameterizedTest
    @CsvSource({"3500.00, TO_BE_VALIDATED", "3500.01, BLOCKED"})
    @EdgeOf(RuleId.M_19)
    @DisplayName("M-19: the most interest, and a cent more")
    void interest(String interest, Outcome outcome) {
        assertThat(verdict(RuleId.M_19, with(year(Euros.of(interest), Euros.ZERO, false, null, null)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0.00, PASSED", "0.01, BLOCKED"})
    @EdgeOf(RuleId.M_20)
    @DisplayName("M-20: no cent by patronage")
    void patronage(String patronage, Outcome outcome) {
        assertThat(verdict(RuleId.M_20, with(year(null, Euros.of(patronage), false, null, null)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    @EdgeOf(RuleId.M_37)
    @DisplayName("M-37: at the closing alone, both the report and the audit of five years are to be checked")
    void report() {
        Verdict verdict = verdict(RuleId.M_37, snapshot());

        assertThat(verdict.outcome()).isEqualTo(Outcome.TO_BE_VALIDATED);
        assertThat(verdict.detail().fr())
                .contains("rapport sur le projet coopératif")
                .contains("dernière révision");
        assertThat(verdict.card().moments()).containsExactly(Moment.CLOSING);
    }
}
