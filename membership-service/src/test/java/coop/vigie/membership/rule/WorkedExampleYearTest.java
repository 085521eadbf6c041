package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Example.colleges;
import static coop.vigie.membership.rule.Example.snapshot;
import static coop.vigie.membership.rule.Example.statutes;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Ballot.Votes;
import coop.vigie.membership.rule.Facts.PublicAid;
import coop.vigie.membership.rule.Facts.PublicAid.Grant;
import coop.vigie.membership.rule.Facts.Year;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.rule.StatutoryTerms.LossMethod;
import coop.vigie.membership.rule.StatutoryTerms.Tally;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of the guide, points 6 to 11: the year, the votes, the delays and other structures. */
class WorkedExampleYearTest {

    private static final Year YEAR = new Year(
            Euros.of(20_000),
            Euros.of(5_000),
            Euros.of(70_000),
            Stream.of("3.20", "3.40", "3.60", "3.70", "3.50", "3.60")
                    .map(BigDecimal::new)
                    .toList(),
            null,
            Euros.ZERO,
            false,
            null,
            null);

    @Test
    @DisplayName("6. M-18, M-19: 20 000 € of surplus, 5 000 € of it public aid")
    void year_isSharedByTheLaw() {
        YearResult year = YearResult.of(YEAR);

        assertThat(year.legalReserve()).isEqualTo(Euros.of(3_000));
        assertThat(year.statutoryReserve()).isEqualTo(Euros.of(8_500));
        assertThat(year.distributable()).isEqualTo(Euros.of(3_500));
        assertThat(year.capRate()).isEqualTo("5.50");
        assertThat(year.cap()).isEqualTo(Euros.of(3_850));
        assertThat(year.interest()).isEqualTo(Euros.of(3_500));
        assertThat(year.rate()).isEqualTo("5.00");
        assertThat(verdict(RuleId.M_18, snapshot().with(Facts.NONE.with(YEAR))).figures())
                .containsEntry("percent", "57.50");
    }

    @ParameterizedTest
    @CsvSource({"15000, 365, 750.00", "5000, 365, 250.00", "5000, 184, 126.03"})
    @DisplayName("6. M-19: interest of a holder, by what it paid and for how long")
    void interest_isSharedByDays(long paid, int days, String interest) {
        assertThat(YearResult.share(Euros.of(3_500), Euros.of(70_000), Euros.of(paid), days, 365))
                .isEqualTo(Euros.of(interest));
    }

    @ParameterizedTest
    @CsvSource({"PROPORTIONAL, 45.50, false", "BLOC, 60.00, true", "NO_COLLEGES, 52.38, true"})
    @DisplayName("7. M-08, M-09: one ballot, three ways to count it")
    void ballot_dependsOnTheMethod(Tally method, String percent, boolean adopted) {
        Ballot ballot = Ballot.count(
                method, colleges(30, 30, 40), Map.of("a", new Votes(3, 2), "b", new Votes(7, 5), "c", new Votes(1, 3)));

        assertThat(ballot.percentFor()).isEqualTo(percent);
        assertThat(ballot.adopted()).isEqualTo(adopted);
    }

    @Test
    @DisplayName("7. M-07: 55/30/15, 40/52/8 and two colleges 50/50 are refused, 30/30/40 is not")
    void weights_outOfBounds_areRefused() {
        assertThat(weights(55, 30, 15)).isEqualTo(Outcome.BLOCKED);
        assertThat(weights(40, 52, 8)).isEqualTo(Outcome.BLOCKED);
        assertThat(weights(50, 50)).isEqualTo(Outcome.BLOCKED);
        assertThat(weights(30, 30, 40)).isEqualTo(Outcome.PASSED);
        assertThat(weights(50, 40, 10)).isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"98, PASSED, 48.9996", "99, BLOCKED, 49.0096"})
    @DisplayName("8. M-23: a SCOP of 100 000 €, 48 000 € from outside, nominal 20 €")
    void scop_outsideMembers_areLimited(long shares, Outcome outcome, String percent) {
        Statutes scop = new Statutes(
                LegalForm.SCOP,
                null,
                Euros.of(20),
                List.of(
                        new Category("employees", Category.Role.EMPLOYEES, 1),
                        new Category("others", Category.Role.OTHERS, 1)),
                List.of(),
                StatutoryTerms.DEFAULTS);
        Standing standing = Standing.of(
                List.of(
                        new Line("one", "employees", null, false, 2000),
                        new Line("two", "employees", null, false, 600),
                        new Line("outside", "others", null, false, 2400)),
                Euros.of(100_000));
        Operation subscription = Operation.subscription(new Line("outside", "others", null, false, shares));

        Verdict verdict = verdict(RuleId.M_23, new Snapshot(Example.TODAY, scop, standing, subscription, Facts.NONE));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(new BigDecimal(percent).setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(new BigDecimal((String) verdict.figures().get("percentAfter"))
                        .setScale(2, RoundingMode.HALF_UP));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, BLOCKED, 80000.00", "2027-03-10, BLOCKED, 80000.00", "2027-03-11, PASSED, 200000.00"})
    @DisplayName("9. M-32: 120 000 € and 100 000 € before 90 000 €; the first leaves the window on 11/03/2027")
    void deMinimis_windowRolls(LocalDate day, Outcome outcome, String left) {
        PublicAid aid = new PublicAid(
                List.of(
                        new Grant(LocalDate.of(2024, 3, 10), Euros.of(120_000), false),
                        new Grant(LocalDate.of(2025, 6, 1), Euros.of(100_000), false)),
                Euros.of(90_000),
                false,
                null);

        Verdict verdict = verdict(
                RuleId.M_32, new Snapshot(day, statutes(), Example.founders(), Operation.NONE, Facts.NONE.with(aid)));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.figures()).containsEntry("left", left);
    }

    @Test
    @DisplayName("10. M-28: received on 09/01/2026, last day 10/03/2026; a letter of 20/02 moves it to 22/06/2026")
    void appeal_isInClearMonths() {
        LocalDate received = LocalDate.of(2026, 1, 9);
        Facts.Appeal gracious = new Facts.Appeal(null, null, LocalDate.of(2026, 2, 20), null, null);

        assertThat(AppealPeriod.lastDay(received, null)).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(AppealPeriod.lastDay(received, gracious)).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(AppealPeriod.lastDay(LocalDate.of(2026, 2, 10), null)).isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @Test
    @DisplayName("11. a published draft: six colleges 30/30/15/15/5/5, floor one third of the last 36 months")
    void publishedDraft_isFaultyTwice() {
        Verdict verdict = verdict(
                RuleId.M_07,
                new Snapshot(
                        Example.TODAY,
                        statutes(colleges(30, 30, 15, 15, 5, 5)),
                        Standing.EMPTY,
                        Operation.NONE,
                        Facts.NONE));
        StatutoryTerms terms =
                new StatutoryTerms(new Ratio(1, 3), 36, null, LossMethod.LOSSES_ON_CAPITAL, 2, 5, "261", null, false);
        Statutes draft =
                new Statutes(LegalForm.SCIC, null, Euros.of(200), statutes().categories(), List.of(), terms);
        Standing standing = new Standing(
                List.of(new Line("all", "users", null, false, 1_200)), Euros.of(400_000), Euros.of(240_000));

        assertThat(verdict.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat((List<?>) verdict.figures().get("failures")).hasSize(2);
        assertThat(verdict.figures()).containsEntry("sum", "100");
        Verdict floor = verdict(RuleId.M_14, new Snapshot(Example.TODAY, draft, standing, Operation.NONE, Facts.NONE));
        assertThat(floor.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(floor.figures())
                .containsEntry("statutoryFloor", "80000.00")
                .containsEntry("legalFloor", "100000.00");
    }

    private static Outcome weights(int... weights) {
        return verdict(
                        RuleId.M_07,
                        new Snapshot(
                                Example.TODAY, statutes(colleges(weights)), Standing.EMPTY, Operation.NONE, Facts.NONE))
                .outcome();
    }
}
