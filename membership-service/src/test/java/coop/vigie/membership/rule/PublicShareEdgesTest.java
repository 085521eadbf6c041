package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Cases.passing;
import static coop.vigie.membership.rule.Example.snapshot;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Facts.Passing;
import coop.vigie.membership.rule.Standing.Line;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of the capital may be public: each rule exactly at its limit and one beyond. */
class PublicShareEdgesTest {

    @ParameterizedTest
    @CsvSource({"25, PASSED", "26, BLOCKED"})
    @EdgeOf(RuleId.M_04)
    @DisplayName("M-04: a private member may pass 25 shares to a public one (325/650), not 26")
    void ceilingOfATransfer(long shares, Outcome outcome) {
        Snapshot transfer = snapshot()
                .with(Operation.transfer(
                        new Line("users", "users", "b", false, shares),
                        new Line("city", "public-bodies", "c", true, shares)));

        assertThat(verdict(RuleId.M_04, transfer).outcome()).isEqualTo(outcome);
        assertThat(verdict(RuleId.M_04, transfer).figures()).containsEntry("maximumShares", 25L);
    }

    @ParameterizedTest
    @CsvSource({"50, PASSED", "51, WARNING"})
    @EdgeOf(RuleId.M_05)
    @DisplayName("M-05: 350 private shares may lose 50 (300/600), the next one is a passive breach")
    void passiveBreach(long shares, Outcome outcome) {
        Snapshot exit = snapshot().with(Operation.exit(new Line("users", "users", "b", false, shares)));

        assertThat(verdict(RuleId.M_05, exit).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"true, TO_BE_VALIDATED", "false, PASSED"})
    @EdgeOf(RuleId.M_36)
    @DisplayName(
            "M-36: what passes by law is entered without approval, its seniority to be validated; a sale is not concerned")
    void merger(boolean byLaw, Outcome outcome) {
        Snapshot asked = passing().with(Facts.NONE.with(new Passing(byLaw, "CA")));

        assertThat(verdict(RuleId.M_36, asked).outcome()).isEqualTo(outcome);
        assertThat(verdict(RuleId.M_36, snapshot()).outcome()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"100, PASSED", "25, PASSED"})
    @EdgeOf(RuleId.M_36)
    @DisplayName("M-36: a merger of authorities leaves the public share as it is, at the ceiling too")
    void mergerUnderTheCeiling(long shares, Outcome outcome) {
        Snapshot merger = Example.after()
                .with(Operation.transfer(
                        new Line("communities", "public-bodies", "c", true, shares),
                        new Line("city", "public-bodies", "c", true, shares)));

        assertThat(verdict(RuleId.M_04, merger).outcome()).isEqualTo(outcome);
    }
}
