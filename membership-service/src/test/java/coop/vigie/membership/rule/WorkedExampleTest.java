package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Example.after;
import static coop.vigie.membership.rule.Example.publicSubscription;
import static coop.vigie.membership.rule.Example.snapshot;
import static coop.vigie.membership.rule.Example.statutes;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.rule.Facts.Payment;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.rule.StatutoryTerms.LossMethod;
import coop.vigie.membership.value.Euros;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of the guide, points 1 to 5: shares come in and go out. */
class WorkedExampleTest {

    private static final Balance BALANCE =
            new Balance(Euros.of(70_000), Euros.of(4_000), Euros.of(6_000), Euros.of(24_000));

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
}
