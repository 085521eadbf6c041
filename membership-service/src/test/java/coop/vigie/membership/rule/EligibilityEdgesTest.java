package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Cases.of;
import static coop.vigie.membership.rule.Cases.subscriber;
import static coop.vigie.membership.rule.Cases.with;
import static coop.vigie.membership.rule.Example.TODAY;
import static coop.vigie.membership.rule.Example.founders;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may become a member at all: each rule at its limit. */
class EligibilityEdgesTest {

    @ParameterizedTest
    @CsvSource({
        "SCIC, commune, , PASSED",
        "SA_COOP, commune, , BLOCKED",
        "SA_COOP, commune, décret du 1er mars, TO_BE_VALIDATED",
        "SCOP, region, , BLOCKED",
        "SCOP, association, , PASSED",
        "SCOP, state, , PASSED"
    })
    @EdgeOf(RuleId.M_01)
    @DisplayName("M-01: an authority joins a SCIC, else it needs an express basis")
    void legalForm(LegalForm form, String kind, String basis, Outcome outcome) {
        Snapshot asked = new Snapshot(
                TODAY, of(form), founders(), Operation.NONE, Facts.NONE.with(subscriber(kind, null, "utile", basis)));

        assertThat(verdict(RuleId.M_01, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"commune, true, PASSED", "commune, false, BLOCKED", "commune, , PASSED", ", , TO_BE_VALIDATED"})
    @EdgeOf(RuleId.M_02)
    @DisplayName("M-02: a service with mere financial autonomy does not subscribe")
    void legalPersonality(String kind, Boolean own, Outcome outcome) {
        assertThat(verdict(RuleId.M_02, with(subscriber(kind, own, "utile", null)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"'Réparer les vélos des habitants', PASSED", "'   ', BLOCKED", ", BLOCKED"})
    @EdgeOf(RuleId.M_03)
    @DisplayName("M-03: the local interest is argued in writing")
    void localInterest(String argued, Outcome outcome) {
        assertThat(verdict(RuleId.M_03, with(subscriber("commune", true, argued, null)))
                        .outcome())
                .isEqualTo(outcome);
    }
}
