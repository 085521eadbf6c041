package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Example.TODAY;
import static coop.vigie.membership.rule.Example.founders;
import static coop.vigie.membership.rule.Example.snapshot;
import static coop.vigie.membership.rule.Example.statutes;
import static coop.vigie.membership.rule.Example.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.rule.Facts.Decision;
import coop.vigie.membership.rule.Facts.Payment;
import coop.vigie.membership.rule.Facts.PublicAid;
import coop.vigie.membership.rule.Facts.PublicAid.Grant;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.rule.Facts.Year;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule exactly at its limit, and one beyond. */
class RuleEdgesTest {

    @ParameterizedTest
    @CsvSource({
        "SCIC, commune, , PASSED",
        "SA_COOP, commune, , BLOCKED",
        "SA_COOP, commune, décret du 1er mars, TO_BE_VALIDATED",
        "SCOP, region, , BLOCKED",
        "SCOP, association, , PASSED",
        "SCOP, state, , PASSED"
    })
    @DisplayName("M-01: an authority joins a SCIC, else it needs an express basis")
    void legalForm(LegalForm form, String kind, String basis, Outcome outcome) {
        Snapshot asked = new Snapshot(
                TODAY, of(form), founders(), Operation.NONE, Facts.NONE.with(subscriber(kind, null, "utile", basis)));

        assertThat(verdict(RuleId.M_01, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"commune, true, PASSED", "commune, false, BLOCKED", "commune, , PASSED", ", , TO_BE_VALIDATED"})
    @DisplayName("M-02: a service with mere financial autonomy does not subscribe")
    void legalPersonality(String kind, Boolean own, Outcome outcome) {
        assertThat(verdict(RuleId.M_02, with(subscriber(kind, own, "utile", null)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"'Réparer les vélos des habitants', PASSED", "'   ', BLOCKED", ", BLOCKED"})
    @DisplayName("M-03: the local interest is argued in writing")
    void localInterest(String argued, Outcome outcome) {
        assertThat(verdict(RuleId.M_03, with(subscriber("commune", true, argued, null)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"25, PASSED", "26, BLOCKED"})
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
    @DisplayName("M-05: 350 private shares may lose 50 (300/600), the next one is a passive breach")
    void passiveBreach(long shares, Outcome outcome) {
        Snapshot exit = snapshot().with(Operation.exit(new Line("users", "users", "b", false, shares)));

        assertThat(verdict(RuleId.M_05, exit).outcome()).isEqualTo(outcome);
    }

    @Test
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
    @DisplayName("M-07: a weight of 10 % and one of 50 % conform, a ten-thousandth beyond does not")
    void weights(BigDecimal a, BigDecimal b, BigDecimal c, Outcome outcome) {
        List<College> colleges =
                List.of(new College("a", "a", a, null), new College("b", "b", b, null), new College("c", "c", c, null));
        Snapshot asked = new Snapshot(TODAY, statutes(colleges), Standing.EMPTY, Operation.NONE, Facts.NONE);

        assertThat(verdict(RuleId.M_07, asked).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("M-08: nobody sits twice")
    void oneVote() {
        List<Line> lines = new ArrayList<>(founders().lines());
        lines.add(new Line("city", "users", "b", true, 1));
        Snapshot twice = new Snapshot(TODAY, statutes(), Standing.of(lines, Euros.ZERO), Operation.NONE, Facts.NONE);

        assertThat(verdict(RuleId.M_08, snapshot()).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(verdict(RuleId.M_08, twice).outcome()).isEqualTo(Outcome.BLOCKED);
    }

    @Test
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
    @CsvSource({"125, PASSED", "124, BLOCKED"})
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
    @DisplayName("M-12: the rest is late on the day after three years")
    void paymentDelay(LocalDate on, Outcome outcome) {
        Payment payment = new Payment(Euros.of(5_000), Euros.of(1_250), Euros.ZERO, LocalDate.of(2023, 3, 5), null);
        Snapshot asked = new Snapshot(on, statutes(), founders(), Operation.NONE, Facts.NONE.with(payment));

        assertThat(verdict(RuleId.M_12, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"3, PASSED", "4, TO_BE_VALIDATED"})
    @DisplayName("M-12: statutes that leave more than three years are to be validated")
    void statutoryDelay(int years, Outcome outcome) {
        StatutoryTerms d = StatutoryTerms.DEFAULTS;
        StatutoryTerms terms = new StatutoryTerms(d.floor(), null, null, d.losses(), years, 5, "261", null, false);

        assertThat(verdict(RuleId.M_12, under(statutes().withTerms(terms))).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-15, Mise en demeure en cours", "2026-04-16, Le délai de trois mois est écoulé"})
    @DisplayName("M-13: three months after the registered letter, the last day included")
    void formalNotice(LocalDate on, String said) {
        Payment payment = new Payment(
                Euros.of(5_000), Euros.of(1_250), Euros.ZERO, LocalDate.of(2025, 3, 5), LocalDate.of(2026, 1, 15));
        Snapshot asked = new Snapshot(on, statutes(), founders(), Operation.NONE, Facts.NONE.with(payment));

        assertThat(verdict(RuleId.M_13, asked).detail().fr()).startsWith(said);
    }

    @ParameterizedTest
    @CsvSource({"325, PASSED", "326, BLOCKED"})
    @DisplayName("M-14: the capital may fall to one half of the highest, not a share below")
    void floor(long shares, Outcome outcome) {
        Snapshot exit = new Snapshot(
                TODAY,
                statutes(),
                Standing.of(List.of(new Line("all", "users", "b", false, 650)), Euros.of(65_000)),
                Operation.exit(new Line("all", "users", "b", false, shares)),
                Facts.NONE);

        assertThat(verdict(RuleId.M_14, exit).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"SA, 185, PASSED", "SA, 184, BLOCKED", "SAS, 184, PASSED"})
    @DisplayName("M-14: an SA keeps 18 500 €, whatever the highest capital was; a SCIC may be one")
    void floorOfAnSa(Statutes.Company company, long left, Outcome outcome) {
        Statutes legal = statutes().withCompany(company).withTerms(StatutoryTerms.DEFAULTS);
        Snapshot exit = new Snapshot(
                TODAY,
                legal,
                Standing.of(List.of(new Line("all", "users", "b", false, 200)), Euros.of(20_000)),
                Operation.exit(new Line("all", "users", "b", false, 200 - left)),
                Facts.NONE);

        assertThat(verdict(RuleId.M_14, exit).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("M-15: what is due never exceeds the nominal, even without losses")
    void nominalOnly() {
        Snapshot exit = snapshot().with(Operation.exit(new Line("users", "users", "b", false, 25)));

        assertThat(verdict(RuleId.M_15, exit).figures()).containsEntry("nominal", "2500.00");
    }

    @ParameterizedTest
    @CsvSource({"6000.00, 2500.00", "6000.01, 2500.00", "6002.00, 2499.93", "76000.00, 0.00", "99999.00, 0.00"})
    @DisplayName("M-16: reserves take the losses first, and nothing is owed below zero")
    void losses(String losses, String value) {
        ExitValue exit = ExitValue.of(
                Euros.of(100),
                25,
                new Facts.Balance(Euros.of(70_000), Euros.ZERO, Euros.of(6_000), Euros.of(losses)),
                StatutoryTerms.LossMethod.STATUTORY_RESERVES_FIRST);

        assertThat(exit.value()).isEqualTo(Euros.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "3000.00, 8500.00, PASSED",
        "2999.99, 8500.01, BLOCKED",
        "3000.00, 8499.99, BLOCKED",
        "4000.00, 8000.00, PASSED"
    })
    @DisplayName("M-18: 15 % and one half of the rest, and a cent less")
    void reserves(String legal, String statutory, Outcome outcome) {
        assertThat(verdict(RuleId.M_18, with(year(null, Euros.ZERO, false, Euros.of(legal), Euros.of(statutory))))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("M-18: the legal reserve may stop once the reserves reach the capital")
    void reservesThatReachTheCapital() {
        YearResult full = YearResult.of(year(null, Euros.ZERO, true, null, null));

        assertThat(full.legalReserve()).isEqualTo(Euros.ZERO);
        assertThat(full.statutoryReserve()).isEqualTo(Euros.of(10_000));
    }

    @ParameterizedTest
    @CsvSource({"3500.00, TO_BE_VALIDATED", "3500.01, BLOCKED"})
    @DisplayName("M-19: the most interest, and a cent more")
    void interest(String interest, Outcome outcome) {
        assertThat(verdict(RuleId.M_19, with(year(Euros.of(interest), Euros.ZERO, false, null, null)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0.00, PASSED", "0.01, BLOCKED"})
    @DisplayName("M-20: no cent by patronage")
    void patronage(String patronage, Outcome outcome) {
        assertThat(verdict(RuleId.M_20, with(year(null, Euros.of(patronage), false, null, null)))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"35, 100, PASSED", "36, 100, WARNING"})
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

    @ParameterizedTest
    @CsvSource({"50, PASSED", "51, BLOCKED"})
    @DisplayName("M-25: as many shares as voted, and one more")
    void sharesVoted(long shares, Outcome outcome) {
        Facts facts =
                Facts.NONE.with(subscriber("commune", true, "utile", null)).with(decision(50L, null, null, null));
        Snapshot asked = new Snapshot(TODAY, statutes(), founders(), Example.publicSubscription(shares), facts);

        assertThat(verdict(RuleId.M_25, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"3499, PASSED", "3500, WARNING", ", WARNING"})
    @DisplayName("M-26: the note goes with the summons from 3 500 inhabitants on")
    void note(Integer population, Outcome outcome) {
        Subscriber commune = new Subscriber("commune", true, "utile", null, population, null);

        assertThat(verdict(RuleId.M_26, with(commune)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 2026-02-11, 2026-02-11, PASSED",
        "2026-02-10, 2026-02-11, 2026-02-10, BLOCKED",
        "2026-02-10, , 2026-02-11, BLOCKED",
        ", 2026-02-11, 2026-02-11, BLOCKED"
    })
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
    @DisplayName("M-28: open until the last day included, and it only warns")
    void appeal(LocalDate on, Outcome outcome) {
        Facts facts = Facts.NONE.with(decision(50L, LocalDate.of(2026, 1, 9), LocalDate.of(2026, 1, 9), null));
        Snapshot asked = new Snapshot(on, statutes(), founders(), Operation.NONE, facts);

        assertThat(verdict(RuleId.M_28, asked).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"Camille, Dominique, PASSED", "Camille, , WARNING", ", , WARNING"})
    @DisplayName("M-29: a representative and a substitute are named")
    void representative(String name, String substitute, Outcome outcome) {
        Decision decision = new Decision(TODAY, "1", 50L, null, null, null, name, substitute, List.of(), null);

        assertThat(verdict(RuleId.M_29, with(decision)).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("M-30: one member with an interest who took part is enough to vote again")
    void conflict() {
        assertThat(verdict(RuleId.M_30, with(decision(50L, null, null, List.of())))
                        .outcome())
                .isEqualTo(Outcome.TO_BE_VALIDATED);
        assertThat(verdict(RuleId.M_30, with(decision(50L, null, null, List.of("Camille"))))
                        .outcome())
                .isEqualTo(Outcome.BLOCKED);
    }

    @ParameterizedTest
    @CsvSource({
        "commune, 150000.00, PASSED",
        "commune, 150000.01, BLOCKED",
        "region, 50000.00, PASSED",
        "region, 50000.01, BLOCKED"
    })
    @DisplayName("M-31: 15 % of the operating revenue, 5 % for a region, and a cent more")
    void advance(String kind, String advance, Outcome outcome) {
        PublicAid aid = new PublicAid(List.of(), Euros.ZERO, false, Euros.of(advance), Euros.of(1_000_000));
        Facts facts = Facts.NONE.with(subscriber(kind, true, "utile", null)).with(aid);

        assertThat(verdict(RuleId.M_31, snapshot().with(facts)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "80000.00, false, PASSED",
        "80000.01, false, BLOCKED",
        "530000.00, true, PASSED",
        "530000.01, true, BLOCKED"
    })
    @DisplayName("M-32: 300 000 € and 750 000 €, and a cent more")
    void deMinimis(String asked, boolean sgei, Outcome outcome) {
        PublicAid aid = new PublicAid(
                List.of(new Grant(LocalDate.of(2025, 6, 1), Euros.of(220_000))), Euros.of(asked), sgei, null, null);

        assertThat(verdict(RuleId.M_32, snapshot().with(Facts.NONE.with(aid))).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({", TO_BE_VALIDATED", "de-minimis, PASSED", "market-investor, TO_BE_VALIDATED"})
    @DisplayName("M-33: the entry is qualified under State aid law")
    void investor(String basis, Outcome outcome) {
        Subscriber commune = new Subscriber("commune", true, "utile", null, 10_000, basis);

        assertThat(verdict(RuleId.M_33, with(commune)).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("uncertain rules never pass in silence: each says what is to be validated or its parameter")
    void uncertainRules_areVisible() {
        assertThat(Rules.ALL.stream().filter(r -> r.card().certainty() == Certainty.UNCERTAIN))
                .extracting(r -> r.card().id())
                .containsExactly(RuleId.M_05, RuleId.M_09, RuleId.M_17, RuleId.M_30, RuleId.M_35);
        Snapshot commune = with(subscriber("commune", true, "utile", null));
        for (RuleId rule : List.of(RuleId.M_09, RuleId.M_17, RuleId.M_30, RuleId.M_35)) {
            assertThat(verdict(rule, commune).outcome()).isEqualTo(Outcome.TO_BE_VALIDATED);
        }
    }

    @Test
    @DisplayName("all 37 rules answer on a case of which nothing is known, with their article and in two languages")
    void allRules_answerOnNothing() {
        Snapshot nothing = new Snapshot(TODAY, statutes(), Standing.EMPTY, Operation.NONE, Facts.NONE);

        assertThat(Rules.evaluate(nothing)).hasSize(37).allSatisfy(v -> {
            assertThat(v.card().article()).isNotBlank();
            assertThat(v.card().moments()).isNotEmpty();
            assertThat(v.detail().fr()).isNotBlank();
            assertThat(v.detail().en()).isNotBlank();
            assertThat(v.outcome() == Outcome.PASSED || v.remedy() != null).isTrue();
        });
    }

    private static Snapshot under(Statutes statutes) {
        return new Snapshot(TODAY, statutes, founders(), Operation.NONE, Facts.NONE);
    }

    private static Snapshot with(Subscriber subscriber) {
        return snapshot().with(Facts.NONE.with(subscriber));
    }

    private static Snapshot with(Decision decision) {
        return snapshot().with(Facts.NONE.with(decision));
    }

    private static Snapshot with(Year year) {
        return snapshot().with(Facts.NONE.with(year));
    }

    private static Statutes of(LegalForm form) {
        return new Statutes(
                form,
                null,
                Euros.of(20),
                List.of(
                        new Category("employees", Category.Role.EMPLOYEES, 1),
                        new Category("users", Category.Role.BENEFICIARIES, 1),
                        new Category("investors", Category.Role.INVESTORS, 1),
                        new Category("others", Category.Role.OTHERS, 1)),
                List.of(),
                StatutoryTerms.DEFAULTS);
    }

    private static Subscriber subscriber(String kind, Boolean own, String interest, String basis) {
        return new Subscriber(kind, own, interest, basis, null, null);
    }

    private static Decision decision(Long shares, LocalDate received, LocalDate published, List<String> conflicts) {
        return new Decision(
                LocalDate.of(2026, 1, 5),
                "1",
                shares,
                null,
                received,
                published,
                "Camille",
                "Dominique",
                conflicts,
                null);
    }

    private static Year year(Euros interest, Euros patronage, boolean full, Euros legal, Euros statutory) {
        return new Year(
                Euros.of(20_000),
                Euros.of(5_000),
                Euros.of(70_000),
                List.of(new BigDecimal("3.50")),
                interest,
                patronage,
                full,
                legal,
                statutory);
    }
}
