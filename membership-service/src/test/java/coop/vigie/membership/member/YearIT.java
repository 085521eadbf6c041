package coop.vigie.membership.member;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.college;
import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.MembershipApi.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A cooperative's year: calls and payments, interest to the cent, accounts, meetings, and questions before they arise. */
@QuarkusTest
@ServiceTest
class YearIT {

    @Test
    void interest_isSharedByWhatWasPaidAndForHowLong() {
        String path = halfPaid();
        manager(
                        path + "/payments",
                        Map.of(
                                "holder", "Communauté de communes",
                                "amount", euros("1249.99"),
                                "paidOn", "2025-07-01",
                                "reference", "M-1"))
                .then()
                .statusCode(409)
                .body("rule", is("M-12"));
        manager(
                        path + "/payments",
                        Map.of(
                                "holder", "Communauté de communes",
                                "amount", euros("5000.01"),
                                "paidOn", "2025-07-01",
                                "reference", "M-1"))
                .then()
                .statusCode(201)
                .body("items.kind", is(List.of("payment", "excess")))
                .body("items[1].amount.amount", is("0.01"));

        manager(path + "/interests", year("3500.01")).then().statusCode(409).body("rule", is("M-19"));
        List<String> amounts = manager(path + "/interests", year(null))
                .then()
                .statusCode(201)
                .body("interest.amount", is("3500.00"))
                .body("capRate", is("5.50"))
                .body("paidCapital.amount", is("70000.00"))
                .body("shared.amount", is("3376.03"))
                .extract()
                .path("items.amount.amount");

        assertThat(amounts).containsExactlyInAnyOrder("2250.00", "750.00", "250.00", "126.03");
        manager(path + "/interests", year(null)).then().statusCode(409).body("type", endsWith("/interest-shared"));
        managerGets(path + "/ledger-verification").then().body("valid", is(true));
    }

    @Test
    void call_isForWhatIsUnpaid() {
        String path = halfPaid();

        manager(path + "/calls", call("Ville", "1.00")).then().statusCode(409).body("unpaid", is("0.00"));
        manager(path + "/calls", call("Communauté de communes", "5000.01"))
                .then()
                .statusCode(409)
                .body("unpaid", is("5000.00"));
        manager(path + "/calls", call(null, null))
                .then()
                .statusCode(201)
                .body("items.size()", is(1))
                .body("items[0].amount.amount", is("5000.00"));
        managerGets(path + "/calls").then().body("items[0].dueOn", is("2025-06-30"));
    }

    @Test
    void accounts_areKeptOnceForEachYear() {
        String path = opened();
        Map<String, Object> accounts = Map.of(
                "endsOn",
                "2025-12-31",
                "approvedOn",
                "2026-06-15",
                "capital",
                euros("65000.00"),
                "losses",
                euros("24000.00"));

        manager(path + "/accounts", accounts).then().statusCode(201);
        manager(path + "/accounts", accounts).then().statusCode(409).body("type", endsWith("/accounts-approved"));
        agentGets(path + "/accounts").then().statusCode(200).body("items[0].losses.amount", is("24000.00"));
    }

    @Test
    void closing_keepsTheCapitalOfItsLastDay() {
        String path = opened();
        manager(
                        path + "/transfers",
                        Map.of(
                                "kind", "transfer",
                                "from", "Association des usagers",
                                "to", Map.of("name", "Association voisine"),
                                "shares", 5,
                                "effectiveOn", "2026-02-01",
                                "act", "ordre",
                                "approval", "CA"))
                .then()
                .statusCode(201);

        manager(path + "/periods", Map.of("endsOn", "2025-12-31"))
                .then()
                .statusCode(201)
                .body("shares", is(650))
                .body("position", is(6));
        managerGets(path + "/periods").then().body("items.endsOn", is(List.of("2025-12-31")));
    }

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
                .body("errors[0].pointer", is("/votes/c"));
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

    /** 70 000 €, of which the last member has paid nothing yet. */
    private static String halfPaid() {
        String id = newId();
        manager("/cooperatives", cooperative(id)).then().statusCode(201);
        manager(
                        "/cooperatives/" + id + "/opening-register",
                        Map.of(
                                "asOf",
                                "2024-12-31",
                                "holdings",
                                List.of(
                                        holding("Association des usagers", "users", "b", 450, "45000.00"),
                                        holding("Ville", "public-bodies", "c", 150, "15000.00"),
                                        holding("Département", "public-bodies", "c", 50, "5000.00"),
                                        holding("Communauté de communes", "public-bodies", "c", 50, "0.00"))))
                .then()
                .statusCode(201);
        return "/cooperatives/" + id;
    }

    private static Map<String, Object> holding(String name, String category, String college, long shares, String paid) {
        return Map.of(
                "holder", Map.of("name", name),
                "category", category,
                "college", college,
                "shares", shares,
                "paid", euros(paid));
    }

    private static Map<String, Object> year(String interest) {
        Map<String, Object> year = new HashMap<>(Map.of(
                "startsOn",
                "2025-01-01",
                "endsOn",
                "2025-12-31",
                "approvedOn",
                "2026-06-15",
                "surplus",
                euros("20000.00"),
                "publicAid",
                euros("5000.00"),
                "tmo",
                List.of("3.20", "3.40", "3.60", "3.70", "3.50", "3.60")));
        if (interest != null) {
            year.put("interest", euros(interest));
        }
        return year;
    }

    private static Map<String, Object> call(String holder, String amount) {
        Map<String, Object> call =
                new HashMap<>(Map.of("calledOn", "2025-05-01", "dueOn", "2025-06-30", "reference", "CA du 30 avril"));
        if (holder != null) {
            call.put("holder", holder);
        }
        if (amount != null) {
            call.put("amount", euros(amount));
        }
        return call;
    }
}
