package coop.vigie.membership.member;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.college;
import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.MembershipApi.opened;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions before they arise: a ballot, what it would take, statutes before they are adopted. */
@QuarkusTest
@ServiceTest
class QuestionsIT {

    @Test
    void ballot_isCountedOnTheElectorateOfTheRecordDate() {
        String path = opened();

        managerGets(path + "/electorate?on=2024-12-31").then().statusCode(200).body("voters", is(0));
        managerGets(path + "/electorate?on=2025-01-01")
                .then()
                .body("voters", is(6))
                .body("byCollege.c", is(3));
        manager(
                        path + "/votes",
                        Map.of(
                                "recordDate", "2025-01-01",
                                "motion", "Comptes",
                                "votes", Map.of("c", Map.of("for", 2, "against", 2))))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/votes/c"))
                .body("errors[0].detail", is("3 votants au plus dans ce collège à la date retenue."));
        manager(path + "/votes", votes("z", Map.of("for", 1, "against", 0)))
                .then()
                .statusCode(400)
                .body("errors[0].code", is("unknown-college"));
        manager(path + "/votes", votes("a", Map.of("for", -1, "against", 0)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/votes/a/for"));
        for (String question : List.of("/votes", "/simulations")) {
            Map<String, Object> none = new HashMap<>(
                    Map.of("kind", "ballot", "method", "bloc", "recordDate", "2025-01-01", "motion", "Comptes"));
            none.keySet()
                    .removeAll(question.equals("/votes") ? List.of("kind", "method") : List.of("recordDate", "motion"));
            none.put("votes", Collections.singletonMap("a", null));
            manager(path + question, none)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", is("/votes/a"))
                    .body("errors[0].code", is("not-null"));
        }
        manager(path + "/votes", votes("a", Map.of("for", 1)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/votes/a/against"));
        manager(
                        path + "/votes",
                        Map.of(
                                "recordDate", "2025-01-01",
                                "motion", "Comptes",
                                "votes", Map.of("c", Map.of("for", 2, "against", 1))))
                .then()
                .statusCode(409)
                .body("rule", is("M-09"));
    }

    @Test
    void requirements_sayWhatItWouldTake() {
        String path = opened();

        agent(path + "/simulations", Map.of("kind", "requirements", "goal", "subscription", "shares", 80))
                .then()
                .statusCode(200)
                .body(
                        "requirements.code",
                        containsInAnyOrder("reduce", "private-shares", "transfer", "cancellation", "first-payment"))
                .body("requirements.find { it.code == 'private-shares' }.figures.shares", is(30))
                .body("requirements.find { it.code == 'reduce' }.figures.shares", is(50))
                .body("requirements.find { it.code == 'transfer' }.figures.shares", is(15))
                .body("requirements.find { it.code == 'first-payment' }.figures.amount", is("2000.00"));
        manager(
                        path + "/simulations",
                        Map.of("kind", "requirements", "goal", "withdrawal", "holder", "Équipe salariée"))
                .then()
                .statusCode(200)
                .body("requirements.code", is(List.of("category")));
        manager(path + "/simulations", Map.of("kind", "requirements", "goal", "more"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/goal"));
    }

    @Test
    void adoption_saysHowManyVotesItStillTakes() {
        String path = Members.openedOn("2025-01-01");

        // 30 + 0 + 0: the users have one vote left, which only draws; two of the public bodies bring their 40.
        agent(path + "/simulations", adoption(Map.of("a", cast(1, 0), "b", cast(0, 1), "c", cast(0, 1))))
                .then()
                .statusCode(200)
                .body("requirements.code", is(List.of("votes")))
                .body("requirements[0].figures.college", is("c"))
                .body("requirements[0].figures.votes", is(2));
        agent(path + "/simulations", adoption(Map.of("a", cast(1, 0), "b", cast(2, 0))))
                .then()
                .body("requirements.size()", is(0));
        agent(path + "/simulations", adoption(Map.of("a", cast(0, 1), "b", cast(0, 2))))
                .then()
                .body("requirements.code", is(List.of("out-of-reach")));
        agent(path + "/simulations", adoption(Map.of()))
                .then()
                .body("requirements.code", is(List.of("votes")))
                .body("requirements[0].alternative", is(false));
        agent(path + "/simulations", adoption(Map.of("a", cast(2, 0))))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/votes/a"));
    }

    private static Map<String, Object> votes(String college, Map<String, ?> cast) {
        return Map.of("recordDate", "2025-01-01", "motion", "Comptes", "votes", Map.of(college, cast));
    }

    private static Map<String, Object> adoption(Map<String, ?> votes) {
        return Map.of("kind", "requirements", "goal", "adoption", "method", "bloc", "votes", votes);
    }

    private static Map<String, Object> cast(long votesFor, long votesAgainst) {
        return Map.of("for", votesFor, "against", votesAgainst);
    }

    @Test
    void publishedDraftOfStatutes_isFaultyTwiceAndWarnedOnce() {
        Map<String, Object> draft = new HashMap<>(cooperative(newId()));
        draft.put("nominal", euros("200.00"));
        draft.put("statutoryFloor", "1/3");
        draft.put("floorWindowMonths", 36);
        draft.put("paymentYears", 2);
        draft.put(
                "colleges",
                List.of(
                        college("a", "A", 30, "employees"),
                        college("b", "B", 30, "users"),
                        college("c", "C", 15, "users"),
                        college("d", "D", 15, "public-bodies"),
                        college("e", "E", 5, "public-bodies"),
                        college("f", "F", 5, "public-bodies")));
        Map<String, Object> check = Map.of(
                "cooperative", draft, "highestCapital", euros("400000.00"), "highestInWindow", euros("240000.00"));

        agent("/statutes-checks", check)
                .then()
                .statusCode(200)
                .body("lawful", is(false))
                .body("checks.find { it.id == 'M-07' }.outcome", is("blocked"))
                .body("checks.find { it.id == 'M-07' }.figures.failures.size()", is(2))
                .body("checks.find { it.id == 'M-14' }.outcome", is("warning"))
                .body("checks.find { it.id == 'M-14' }.figures.statutoryFloor", is("80000.00"))
                .body("checks.find { it.id == 'M-14' }.figures.legalFloor", is("100000.00"))
                .body("checks.find { it.id == 'M-10' }.outcome", is("passed"))
                .body("checks.find { it.id == 'M-12' }.outcome", is("passed"));
    }
}
