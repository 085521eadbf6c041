package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Cases.passing;
import static coop.vigie.membership.rule.Cases.under;
import static coop.vigie.membership.rule.Example.TODAY;
import static coop.vigie.membership.rule.Example.founders;
import static coop.vigie.membership.rule.Example.snapshot;
import static coop.vigie.membership.rule.Example.statutes;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Facts.Passing;
import coop.vigie.membership.rule.Facts.Payment;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Euros;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares, their payment and their transfer: each rule exactly at its limit and one beyond. */
class ShareEdgesTest {

    @ParameterizedTest
    @CsvSource({"125, PASSED", "124, BLOCKED"})
    @EdgeOf(RuleId.M_10)
    @DisplayName("M-10: the minimum of the category, and one share less")
    void minimumHolding(long shares, Outcome outcome) {
        Statutes asking = new Statutes(
                LegalForm.SCIC,
                null,
                Euros.of(200),
                List.of(new Category("users", Category.Role.BENEFICIARIES, 125)),
                List.of(),
                StatutoryTerms.DEFAULTS);
        Operation subscription = Operation.subscription(new Line("new", "users", null, false, shares));
        Snapshot asked = new Snapshot(TODAY, asking, Standing.EMPTY, subscription, Facts.NONE);

        assertThat(verdict(RuleId.M_10, asked).outcome()).isEqualTo(outcome);
        assertThat(verdict(RuleId.M_10, asked).figures())
                .containsEntry("amount", Euros.of(200).times(shares).toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-05, PASSED", "2026-03-06, WARNING"})
    @EdgeOf(RuleId.M_12)
    @DisplayName("M-12: the rest is late on the day after three years")
    void paymentDelay(LocalDate on, Outcome outcome) {
        Payment payment = new Payment(Euros.of(5_000), Euros.of(1_250), Euros.ZERO, LocalDate.of(2023, 3, 5), null);
        Snapshot asked = new Snapshot(on, statutes(), founders(), Operation.NONE, Facts.NONE.with(payment));

        assertThat(verdict(RuleId.M_12, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"3, PASSED", "4, TO_BE_VALIDATED"})
    @EdgeOf(RuleId.M_12)
    @DisplayName("M-12: statutes that leave more than three years are to be validated")
    void statutoryDelay(int years, Outcome outcome) {
        StatutoryTerms d = StatutoryTerms.DEFAULTS;
        StatutoryTerms terms = new StatutoryTerms(d.floor(), null, null, d.losses(), years, 5, "261", null, false);

        assertThat(verdict(RuleId.M_12, under(statutes().withTerms(terms))).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-15, Mise en demeure en cours", "2026-04-16, Le délai de trois mois est écoulé"})
    @EdgeOf(RuleId.M_13)
    @DisplayName("M-13: three months after the registered letter, the last day included")
    void formalNotice(LocalDate on, String said) {
        Payment payment = new Payment(
                Euros.of(5_000), Euros.of(1_250), Euros.ZERO, LocalDate.of(2025, 3, 5), LocalDate.of(2026, 1, 15));
        Snapshot asked = new Snapshot(on, statutes(), founders(), Operation.NONE, Facts.NONE.with(payment));

        assertThat(verdict(RuleId.M_13, asked).detail().fr()).startsWith(said);
    }

    @ParameterizedTest
    @CsvSource({"CA du 15 juin 2026, false, PASSED", "'   ', false, BLOCKED", ", false, BLOCKED", ", true, PASSED"})
    @EdgeOf(RuleId.M_11)
    @DisplayName("M-11: a transfer has the reference of its approval; a transmission by law needs none")
    void approval(String approval, boolean byLaw, Outcome outcome) {
        Snapshot asked = passing().with(Facts.NONE.with(new Passing(byLaw, approval)));

        assertThat(verdict(RuleId.M_11, asked).outcome()).isEqualTo(outcome);
    }

    @Test
    @EdgeOf(RuleId.M_11)
    @DisplayName("M-11: a transfer of which nothing else is known is not approved; where none happens nothing is asked")
    void approvalUnknown() {
        assertThat(verdict(RuleId.M_11, passing()).outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(verdict(RuleId.M_11, snapshot().with(Example.privateSubscription(1)))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"SA, numéroté", "SAS, numéroté", "SARL, liste de ses associés"})
    @EdgeOf(RuleId.M_22)
    @DisplayName("M-22: an SA and an SAS keep a register of movements, an SARL a list of members")
    void register(Statutes.Company company, String said) {
        Verdict verdict = verdict(RuleId.M_22, under(statutes().withCompany(company)));

        assertThat(verdict.detail().fr()).contains(said);
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASSED);
    }
}
