package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Cases.of;
import static coop.vigie.membership.rule.Cases.subscriber;
import static coop.vigie.membership.rule.Cases.under;
import static coop.vigie.membership.rule.Cases.with;
import static coop.vigie.membership.rule.Example.TODAY;
import static coop.vigie.membership.rule.Example.snapshot;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Facts.PublicAid;
import coop.vigie.membership.rule.Facts.PublicAid.Grant;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.value.Euros;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advances, State aid and accounts: each rule exactly at its limit and one beyond. */
class PublicMoneyEdgesTest {

    @ParameterizedTest
    @CsvSource({
        "commune, 150000.00, PASSED",
        "commune, 150000.01, BLOCKED",
        "region, 50000.00, PASSED",
        "region, 50000.01, BLOCKED"
    })
    @EdgeOf(RuleId.M_31)
    @DisplayName("M-31: 15 % of the operating revenue, 5 % for a region, and a cent more")
    void advance(String kind, String advance, Outcome outcome) {
        Advance asked = new Advance(Euros.of(advance), Euros.of(1_000_000), TODAY, TODAY.plusYears(2), false);

        assertThat(verdict(RuleId.M_31, advanced(kind, asked)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2028-11-24, false, PASSED",
        "2026-11-24, 2028-11-25, false, BLOCKED",
        "2026-11-24, 2028-11-25, , BLOCKED",
        "2024-02-29, 2028-02-29, true, PASSED",
        "2024-02-29, 2028-03-01, true, BLOCKED",
        "2024-11-24, 2026-11-24, false, PASSED",
        "2024-11-23, 2026-11-23, false, BLOCKED",
        "2026-11-24, , false, TO_BE_VALIDATED",
        ", 2028-11-24, false, TO_BE_VALIDATED"
    })
    @EdgeOf(RuleId.M_31)
    @DisplayName("M-31: two years, four once renewed, and a day more; a day after its end")
    void advanceTerm(LocalDate grantedOn, LocalDate until, Boolean renewed, Outcome outcome) {
        Advance asked = new Advance(Euros.of(1_000), Euros.of(1_000_000), grantedOn, until, renewed);

        assertThat(verdict(RuleId.M_31, advanced("commune", asked)).outcome()).isEqualTo(outcome);
    }

    private static Snapshot advanced(String kind, Advance advance) {
        PublicAid aid = new PublicAid(List.of(), Euros.ZERO, false, advance);
        return snapshot()
                .with(Facts.NONE.with(subscriber(kind, true, "utile", null)).with(aid));
    }

    @ParameterizedTest
    @CsvSource({
        "80000.00, false, PASSED",
        "80000.01, false, BLOCKED",
        "530000.00, true, PASSED",
        "530000.01, true, BLOCKED"
    })
    @EdgeOf(RuleId.M_32)
    @DisplayName("M-32: 300 000 € and 750 000 €, and a cent more")
    void deMinimis(String asked, boolean sgei, Outcome outcome) {
        PublicAid aid = new PublicAid(
                List.of(new Grant(LocalDate.of(2025, 6, 1), Euros.of(220_000), sgei)), Euros.of(asked), sgei, null);

        assertThat(verdict(RuleId.M_32, snapshot().with(Facts.NONE.with(aid))).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({", TO_BE_VALIDATED", "de-minimis, PASSED", "market-investor, TO_BE_VALIDATED"})
    @EdgeOf(RuleId.M_33)
    @DisplayName("M-33: the entry is qualified under State aid law")
    void investor(String basis, Outcome outcome) {
        Subscriber commune = new Subscriber("commune", true, "utile", null, 10_000, basis);

        assertThat(verdict(RuleId.M_33, with(commune)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "50000.00, false, PASSED, 300000.00, 50000.00",
        "50000.01, false, BLOCKED, 300000.00, 50000.00",
        "100000.00, true, PASSED, 750000.00, 100000.00",
        "100000.01, true, BLOCKED, 750000.00, 100000.00"
    })
    @EdgeOf(RuleId.M_32)
    @DisplayName(
            "M-32: 250 000 € general and 400 000 € for an SGEI leave 50 000 € under the one ceiling, 100 000 € under the other")
    void bothCeilings(String asked, boolean sgei, Outcome outcome, String ceiling, String left) {
        Verdict verdict = verdict(RuleId.M_32, aided(250_000, 400_000, asked, sgei));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.figures()).containsEntry("ceiling", ceiling).containsEntry("left", left);
    }

    @ParameterizedTest
    @CsvSource({"50000.00, PASSED", "50000.01, BLOCKED"})
    @EdgeOf(RuleId.M_32)
    @DisplayName("M-32: where both together reach 750 000 €, a general aid is held by that too")
    void generalUnderTheHigherCeiling(String asked, Outcome outcome) {
        Verdict verdict = verdict(RuleId.M_32, aided(100_000, 600_000, asked, false));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.figures()).containsEntry("ceiling", "750000.00").containsEntry("counted", "700000.00");
    }

    @ParameterizedTest
    @CsvSource({"SCIC, abrogés", "SA_COOP, Sans objet", "SCOP, Sans objet"})
    @EdgeOf(RuleId.M_34)
    @DisplayName("M-34: a SCIC may be subsidised, under regulations in force; other forms are not concerned")
    void subsidies(LegalForm form, String said) {
        Verdict verdict = verdict(RuleId.M_34, under(of(form)));

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(verdict.detail().fr()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"commune, TO_BE_VALIDATED", "region, TO_BE_VALIDATED", "association, PASSED", "state, PASSED"})
    @EdgeOf(RuleId.M_35)
    @DisplayName("M-35: the account of an authority is to be validated by its accountant, 261 and 269 by default")
    void account(String kind, Outcome outcome) {
        Verdict verdict = verdict(RuleId.M_35, with(subscriber(kind, true, "utile", null)));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.TO_BE_VALIDATED) {
            assertThat(verdict.figures()).containsEntry("account", "261").containsEntry("unpaidAccount", "269");
        }
    }

    private static Snapshot aided(long general, long sgei, String asked, boolean forSgei) {
        LocalDate day = LocalDate.of(2025, 6, 1);
        List<Grant> granted = List.of(new Grant(day, Euros.of(general), false), new Grant(day, Euros.of(sgei), true));
        return snapshot().with(Facts.NONE.with(new PublicAid(granted, Euros.of(asked), forSgei, null)));
    }
}
