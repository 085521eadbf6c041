package coop.vigie.membership.rule;

import coop.vigie.membership.rule.Category.Role;
import coop.vigie.membership.rule.Standing.Line;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The cooperative of the worked example: "Plateforme commune", nominal 100 €, colleges 30/30/40. */
final class Example {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private Example() {}

    static Statutes statutes() {
        return statutes(colleges(30, 30, 40));
    }

    static Statutes statutes(List<College> colleges) {
        return new Statutes(
                LegalForm.SCIC,
                null,
                Euros.of(100),
                List.of(
                        new Category("employees", Role.EMPLOYEES, 1),
                        new Category("users", Role.BENEFICIARIES, 1),
                        new Category("public-bodies", Role.PUBLIC_BODIES, 1)),
                colleges,
                terms(new Ratio(1, 2), StatutoryTerms.LossMethod.LOSSES_ON_CAPITAL));
    }

    static StatutoryTerms terms(Ratio floor, StatutoryTerms.LossMethod losses) {
        return new StatutoryTerms(floor, null, null, losses, 3, 5, "261", null, false);
    }

    static List<College> colleges(int... weights) {
        List<College> colleges = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            String id = String.valueOf((char) ('a' + i));
            colleges.add(new College(id, id, BigDecimal.valueOf(weights[i]), null));
        }
        return colleges;
    }

    /** 650 shares: 50 of employees, 300 of users, 300 public. */
    static Standing founders() {
        return Standing.of(
                List.of(
                        new Line("team", "employees", "a", false, 50),
                        new Line("users", "users", "b", false, 275),
                        new Line("neighbours", "users", "b", false, 25),
                        new Line("city", "public-bodies", "c", true, 150),
                        new Line("communities", "public-bodies", "c", true, 100),
                        new Line("department", "public-bodies", "c", true, 50)),
                Euros.of(65_000));
    }

    /** 700 shares, one half public: after the métropole has taken 50. */
    static Standing withMetropole() {
        List<Line> lines = new ArrayList<>(founders().lines());
        lines.add(new Line("metropole", "public-bodies", "c", true, 50));
        return Standing.of(lines, Euros.of(70_000));
    }

    static Snapshot snapshot() {
        return new Snapshot(TODAY, statutes(), founders(), Operation.NONE, Facts.NONE);
    }

    static Snapshot after() {
        return new Snapshot(TODAY, statutes(), withMetropole(), Operation.NONE, Facts.NONE);
    }

    static Operation publicSubscription(long shares) {
        return Operation.subscription(new Line("new", "public-bodies", "c", true, shares));
    }

    static Operation privateSubscription(long shares) {
        return Operation.subscription(new Line("new", "users", "b", false, shares));
    }

    static Verdict verdict(RuleId rule, Snapshot snapshot) {
        return Rules.of(rule).evaluate(snapshot);
    }
}
