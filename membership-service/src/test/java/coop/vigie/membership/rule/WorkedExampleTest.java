package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Example.after;
import static coop.vigie.membership.rule.Example.colleges;
import static coop.vigie.membership.rule.Example.publicSubscription;
import static coop.vigie.membership.rule.Example.snapshot;
import static coop.vigie.membership.rule.Example.statutes;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Ballot.Votes;
import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.rule.Facts.Payment;
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

/** The worked example of the guide, each of its figures. */
class WorkedExampleTest {

    private static final Balance BALANCE =
            new Balance(Euros.of(70_000), Euros.of(4_000), Euros.of(6_000), Euros.of(24_000));
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
    @DisplayName("1. M-04: 300 of 650 shares are public, 46.15 %, and 50 more are possible")
    void ceiling_ofTheFounders_leavesFifty() {
        Ceiling ceiling = Ceiling.of(Example.founders());

        assertThat(ceiling.margin()).isEqualTo(50);
        assertThat(verdict(RuleId.M_04, snapshot()).figures()).containsEntry("percentAfter", "46.15");
    }

    @ParameterizedTest
    @CsvSource({"50, PASSED, 50.00, 0", "51, BLOCKED, 50.07, 1", "80, BLOCKED, 52.05, 30"})
    @DisplayName("1. M-04: 50 is exactly one half, 51 is over it, 80 would need 30 new private shares")
    void ceiling_ofASubscription_isExact(long shares, Outcome outcome, String percent, long needed) {
        Verdict verdict = verdict(RuleId.M_04, snapshot().with(publicSubscription(shares)));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.figures())
                .containsEntry("percentAfter", percent)
                .containsEntry("privateSharesNeeded", needed)
                .containsEntry("maximumShares", 50L);
    }

    @Test
    @DisplayName("1. M-04: two dossiers of 30 pass alone, the second fails once the first is entered, 20 are left")
    void ceiling_ofTheSecondDossier_countsTheFirst() {
        Snapshot first = snapshot().with(publicSubscription(30));
        Standing entered = first.after();
        Snapshot second = new Snapshot(
                Example.TODAY,
                statutes(),
                entered,
                Operation.subscription(new Line("other", "public-bodies", "c", true, 30)),
                Facts.NONE);

        assertThat(verdict(RuleId.M_04, first).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(verdict(RuleId.M_04, second).outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(verdict(RuleId.M_04, second).figures()).containsEntry("maximumShares", 20L);
    }

    @ParameterizedTest
    @CsvSource({"1000.00, BLOCKED", "1249.99, BLOCKED", "1250.00, PASSED", "5000.00, PASSED"})
    @DisplayName("2. M-12: of 5 000 €, 1 250 € at least")
    void firstPayment_underAQuarter_isRefused(String amount, Outcome outcome) {
        Payment payment = new Payment(Euros.of(5_000), Euros.ZERO, Euros.of(amount), Example.TODAY, null);

        assertThat(verdict(RuleId.M_12, snapshot().with(Facts.NONE.with(payment)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("3. M-05: an association leaves with 25 shares, 350/675 = 51.85 %, two remedies of 25")
    void passiveBreach_warnsWithItsRemedies() {
        Snapshot leaving = after().with(Operation.exit(new Line("neighbours", "users", "b", false, 25)));

        Verdict verdict = verdict(RuleId.M_05, leaving);

        assertThat(verdict.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(verdict.figures())
                .containsEntry("percentAfter", "51.85")
                .containsEntry("privateSharesNeeded", 25L)
                .containsEntry("publicSharesToCancel", 25L);
        assertThat(new Ceiling(350, 675 + 25).holds()).isTrue();
        assertThat(new Ceiling(350 - 25, 675 - 25).holds()).isTrue();
        assertThat(new Ceiling(350, 675 + 24).holds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LOSSES_ON_CAPITAL, 857.14, 1642.86",
        "STATUTORY_RESERVES_FIRST, 642.86, 1857.14",
        "PRO_RATA, 789.47, 1710.53"
    })
    @DisplayName("4. M-16: 25 shares of 2 500 € by the three methods")
    void exitValue_isRoundedOnceOnTheTotal(LossMethod method, String losses, String value) {
        ExitValue exit = ExitValue.of(Euros.of(100), 25, BALANCE, method);

        assertThat(exit).isEqualTo(new ExitValue(Euros.of(2_500), Euros.of(losses), Euros.of(value)));
    }

    @Test
    @DisplayName("4. M-16: control of the first method, equity 56 000 € less 1 642.86 € is 54 357.14 €")
    void exitValue_leavesTheEquityThatTheBalanceSheetShows() {
        ExitValue exit = ExitValue.of(Euros.of(100), 25, BALANCE, LossMethod.LOSSES_ON_CAPITAL);
        Euros equity = Euros.of(70_000)
                .minus(exit.nominal())
                .plus(Euros.of(10_000))
                .minus(Euros.of(24_000).minus(exit.losses()));

        assertThat(equity)
                .isEqualTo(Euros.of("54357.14"))
                .isEqualTo(Euros.of(56_000).minus(exit.value()));
    }

    @Test
    @DisplayName("5. M-14: 38 000 € asked, legal floor 17 500 €, statutory 35 000 €: 3 000 € wait")
    void floor_queuesWhatIsOver() {
        CapitalFloor floor = CapitalFloor.of(statutes(), Example.withMetropole());

        assertThat(floor.legal()).isEqualTo(Euros.of(17_500));
        assertThat(floor.statutory()).isEqualTo(Euros.of(35_000));
        assertThat(floor.payable(Euros.of(70_000), Euros.of(38_000))).isEqualTo(Euros.of(35_000));
    }

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
                        new Grant(LocalDate.of(2024, 3, 10), Euros.of(120_000)),
                        new Grant(LocalDate.of(2025, 6, 1), Euros.of(100_000))),
                Euros.of(90_000),
                false,
                null,
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
        Facts.Appeal gracious = new Facts.Appeal(null, null, LocalDate.of(2026, 2, 20), null);

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
