package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Cases.decision;
import static coop.vigie.membership.rule.Cases.subscriber;
import static coop.vigie.membership.rule.Cases.with;
import static coop.vigie.membership.rule.Example.TODAY;
import static coop.vigie.membership.rule.Example.founders;
import static coop.vigie.membership.rule.Example.statutes;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Facts.Decision;
import coop.vigie.membership.rule.Facts.Subscriber;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the assembly decides and how: each rule exactly at its limit and one beyond. */
class DecisionEdgesTest {

    @ParameterizedTest
    @CsvSource({"50, PASSED", "51, BLOCKED"})
    @EdgeOf(RuleId.M_25)
    @DisplayName("M-25: as many shares as voted, and one more")
    void sharesVoted(long shares, Outcome outcome) {
        Facts facts =
                Facts.NONE.with(subscriber("commune", true, "utile", null)).with(decision(50L, null, null, null));
        Snapshot asked = new Snapshot(TODAY, statutes(), founders(), Example.publicSubscription(shares), facts);

        assertThat(verdict(RuleId.M_25, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"3499, PASSED", "3500, WARNING", ", WARNING"})
    @EdgeOf(RuleId.M_26)
    @DisplayName("M-26: the note goes with the summons from 3 500 inhabitants on")
    void note(Integer population, Outcome outcome) {
        Subscriber commune = new Subscriber("commune", true, "utile", null, population, null);

        assertThat(verdict(RuleId.M_26, with(commune)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "epci, 3499, , PASSED, Sans objet",
        "epci, 30000, , WARNING, si l'EPCI comprend",
        "epci, 30000, true, PASSED, a été jointe",
        "departement, 30000, , PASSED, Sans objet"
    })
    @DisplayName("M-26: an EPCI follows it too where it has a commune of that size (L. 5211-1)")
    void noteOfOthers(String kind, Integer population, Boolean sent, Outcome outcome, String says) {
        Decision decision = new Decision(TODAY, "1", 50L, sent, null, null, null, null, List.of(), null);
        Facts facts = Facts.NONE
                .with(new Subscriber(kind, true, "utile", null, population, null))
                .with(decision);
        Verdict verdict = verdict(RuleId.M_26, new Snapshot(TODAY, statutes(), founders(), Operation.NONE, facts));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.detail().fr().replace('’', '\'')).contains(says);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10, au tribunal administratif le 10", "2026-03-11, après la fin du délai (10"})
    @DisplayName("M-28: a referral warns for good, and a late one is said to be late")
    void referral(LocalDate on, String says) {
        LocalDate received = LocalDate.of(2026, 1, 9);
        Decision decision = new Decision(
                TODAY,
                "1",
                50L,
                null,
                received,
                received,
                null,
                null,
                List.of(),
                new Facts.Appeal(null, null, null, null, on));
        Snapshot longAfter = new Snapshot(
                LocalDate.of(2026, 11, 1), statutes(), founders(), Operation.NONE, Facts.NONE.with(decision));

        Verdict verdict = verdict(RuleId.M_28, longAfter);

        assertThat(verdict.outcome()).isEqualTo(Outcome.WARNING);
        assertThat(verdict.detail().fr()).contains(says);
        assertThat(verdict.figures()).containsEntry("referredOn", on.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 2026-02-11, 2026-02-11, PASSED",
        "2026-02-10, 2026-02-11, 2026-02-10, BLOCKED",
        "2026-02-10, , 2026-02-11, BLOCKED",
        ", 2026-02-11, 2026-02-11, BLOCKED"
    })
    @EdgeOf(RuleId.M_27)
    @DisplayName("M-27: enforceable on the later of the two days, not before")
    void enforceable(LocalDate received, LocalDate published, LocalDate on, Outcome outcome) {
        Facts facts = Facts.NONE
                .with(subscriber("commune", true, "utile", null))
                .with(decision(50L, received, published, null));
        Snapshot asked = new Snapshot(on, statutes(), founders(), Operation.NONE, facts);

        assertThat(verdict(RuleId.M_27, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10, WARNING", "2026-03-11, PASSED"})
    @EdgeOf(RuleId.M_28)
    @DisplayName("M-28: open until the last day included, and it only warns")
    void appeal(LocalDate on, Outcome outcome) {
        Facts facts = Facts.NONE.with(decision(50L, LocalDate.of(2026, 1, 9), LocalDate.of(2026, 1, 9), null));
        Snapshot asked = new Snapshot(on, statutes(), founders(), Operation.NONE, facts);

        assertThat(verdict(RuleId.M_28, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"Camille, Dominique, PASSED", "Camille, , WARNING", ", , WARNING"})
    @EdgeOf(RuleId.M_29)
    @DisplayName("M-29: a representative and a substitute are named")
    void representative(String name, String substitute, Outcome outcome) {
        Decision decision = new Decision(TODAY, "1", 50L, null, null, null, name, substitute, List.of(), null);

        assertThat(verdict(RuleId.M_29, with(decision)).outcome()).isEqualTo(outcome);
    }

    @Test
    @EdgeOf(RuleId.M_30)
    @DisplayName("M-30: one member with an interest who took part is enough to vote again")
    void conflict() {
        assertThat(verdict(RuleId.M_30, with(decision(50L, null, null, List.of())))
                        .outcome())
                .isEqualTo(Outcome.TO_BE_VALIDATED);
        assertThat(verdict(RuleId.M_30, with(decision(50L, null, null, List.of("Camille"))))
                        .outcome())
                .isEqualTo(Outcome.BLOCKED);
    }
}
