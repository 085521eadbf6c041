package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Cases.of;
import static coop.vigie.membership.rule.Example.TODAY;
import static coop.vigie.membership.rule.Example.founders;
import static coop.vigie.membership.rule.Example.snapshot;
import static coop.vigie.membership.rule.Example.statutes;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sits and votes where: each rule exactly at its limit and one beyond. */
class VotingEdgesTest {

    @Test
    @EdgeOf(RuleId.M_06)
    @DisplayName("M-06: the last member of a category does not leave, the last but one does")
    void lastOfItsCategory() {
        Snapshot last = snapshot().with(Operation.exit(new Line("team", "employees", "a", false, 50)));
        Snapshot oneOfTwo = snapshot().with(Operation.exit(new Line("neighbours", "users", "b", false, 25)));

        assertThat(verdict(RuleId.M_06, last).outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(verdict(RuleId.M_06, oneOfTwo).outcome()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 40, 50, PASSED",
        "9.9999, 40.0001, 50, BLOCKED",
        "10, 39.9999, 50.0001, BLOCKED",
        "10, 40, 49, BLOCKED"
    })
    @EdgeOf(RuleId.M_07)
    @DisplayName("M-07: a weight of 10 % and one of 50 % conform, a ten-thousandth beyond does not")
    void weights(BigDecimal a, BigDecimal b, BigDecimal c, Outcome outcome) {
        List<College> colleges =
                List.of(new College("a", "a", a, null), new College("b", "b", b, null), new College("c", "c", c, null));
        Snapshot asked = new Snapshot(TODAY, statutes(colleges), Standing.EMPTY, Operation.NONE, Facts.NONE);

        assertThat(verdict(RuleId.M_07, asked).outcome()).isEqualTo(outcome);
    }

    @Test
    @EdgeOf(RuleId.M_08)
    @DisplayName("M-08: nobody sits twice")
    void oneVote() {
        List<Line> lines = new ArrayList<>(founders().lines());
        lines.add(new Line("city", "users", "b", true, 1));
        Snapshot twice = new Snapshot(TODAY, statutes(), Standing.of(lines, Euros.ZERO), Operation.NONE, Facts.NONE);

        assertThat(verdict(RuleId.M_08, snapshot()).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(verdict(RuleId.M_08, twice).outcome()).isEqualTo(Outcome.BLOCKED);
    }

    @Test
    @EdgeOf(RuleId.M_09)
    @DisplayName("M-09: a tally that the statutes do not set is to be validated")
    void tally() {
        StatutoryTerms set = new StatutoryTerms(
                StatutoryTerms.LEGAL_FLOOR,
                null,
                StatutoryTerms.Tally.BLOC,
                StatutoryTerms.LossMethod.PRO_RATA,
                3,
                5,
                "261",
                null,
                false);
        Snapshot known = new Snapshot(TODAY, statutes().withTerms(set), founders(), Operation.NONE, Facts.NONE);

        assertThat(verdict(RuleId.M_09, snapshot()).outcome()).isEqualTo(Outcome.TO_BE_VALIDATED);
        assertThat(verdict(RuleId.M_09, known).outcome()).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "SCOP, employees, WARNING",
        "SCOP, others, BLOCKED",
        "SA_COOP, users, WARNING",
        "SA_COOP, investors, BLOCKED"
    })
    @DisplayName("M-23 and M-24: a limit that is passed already refuses those whom it limits, not the others")
    void limitPassedAlready_refusesNobodyElse(LegalForm form, String category, Outcome outcome) {
        Standing over = Standing.of(
                List.of(
                        new Line("m1", "employees", null, false, 10),
                        new Line("m2", "others", null, false, 90),
                        new Line("m3", "investors", null, false, 1),
                        new Line("m4", "investors", null, false, 1),
                        new Line("m5", "investors", null, false, 1)),
                Euros.ZERO);
        Snapshot asked = new Snapshot(
                TODAY, of(form), over, Operation.subscription(new Line("new", category, null, false, 1)), Facts.NONE);

        assertThat(verdict(form == LegalForm.SCOP ? RuleId.M_23 : RuleId.M_24, asked)
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"35, 100, PASSED", "36, 100, WARNING"})
    @EdgeOf(RuleId.M_23)
    @DisplayName("M-23: members from outside have 35 % of the votes, and one more")
    void scopVotes(int outside, int members, Outcome outcome) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            boolean out = i < outside;
            lines.add(new Line("m" + i, out ? "others" : "employees", null, false, out ? 1 : 10));
        }
        Snapshot asked =
                new Snapshot(TODAY, of(LegalForm.SCOP), Standing.of(lines, Euros.ZERO), Operation.NONE, Facts.NONE);

        assertThat(verdict(RuleId.M_23, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"49, 100, PASSED", "50, 100, BLOCKED"})
    @EdgeOf(RuleId.M_24)
    @DisplayName("M-24: investors have 49 % of the votes, and one more")
    void investorVotes(int investors, int members, Outcome outcome) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            lines.add(new Line("m" + i, i < investors ? "investors" : "users", null, false, 1));
        }
        Snapshot asked =
                new Snapshot(TODAY, of(LegalForm.SA_COOP), Standing.of(lines, Euros.ZERO), Operation.NONE, Facts.NONE);

        assertThat(verdict(RuleId.M_24, asked).outcome()).isEqualTo(outcome);
    }
}
