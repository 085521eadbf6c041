package coop.vigie.membership.rule;

import static coop.vigie.membership.rule.Example.TODAY;
import static coop.vigie.membership.rule.Example.founders;
import static coop.vigie.membership.rule.Example.snapshot;

import coop.vigie.membership.rule.Facts.Decision;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.rule.Facts.Year;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Cases of which little is known: what a rule is looked at with, and nothing else. */
final class Cases {

    private Cases() {}

    static Snapshot under(Statutes statutes) {
        return new Snapshot(TODAY, statutes, founders(), Operation.NONE, Facts.NONE);
    }

    static Snapshot with(Subscriber subscriber) {
        return snapshot().with(Facts.NONE.with(subscriber));
    }

    static Snapshot with(Decision decision) {
        return snapshot().with(Facts.NONE.with(decision));
    }

    static Snapshot with(Year year) {
        return snapshot().with(Facts.NONE.with(year));
    }

    static Statutes of(LegalForm form) {
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

    static Subscriber subscriber(String kind, Boolean own, String interest, String basis) {
        return new Subscriber(kind, own, interest, basis, null, null);
    }

    static Decision decision(Long shares, LocalDate received, LocalDate published, List<String> conflicts) {
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

    static Year year(Euros interest, Euros patronage, boolean full, Euros legal, Euros statutory) {
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

    /** Ten private shares that are about to go to a public member. */
    static Snapshot passing() {
        return snapshot()
                .with(Operation.transfer(
                        new Line("users", "users", "b", false, 10), new Line("city", "public-bodies", "c", true, 10)));
    }
}
