package coop.vigie.membership.member;

import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.college;
import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.MembershipApi.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cooperative's year: calls and payments, interest to the cent, accounts, closing. */
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

        Map<String, Object> toCome = new HashMap<>(year(null));
        toCome.put("approvedOn", "2999-06-15");
        manager(path + "/interests", toCome).then().statusCode(400).body("errors[0].pointer", is("/approvedOn"));
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
    void interestOfDaysThatHadTheirs_isRefused() {
        String path = halfPaid();
        manager(path + "/interests", year(null)).then().statusCode(201);
        Map<String, Object> overlapping = new HashMap<>(year(null));
        overlapping.putAll(Map.of("startsOn", "2025-12-31", "endsOn", "2026-05-31"));

        manager(path + "/interests", overlapping)
                .then()
                .statusCode(409)
                .body("type", endsWith("/interest-shared"))
                .body("endsOn", is("2025-12-31"));
        overlapping.put("startsOn", "2026-01-01");
        manager(path + "/interests", overlapping).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "3.20 3.40 3.60 3.70 3.50, /tmo",
        "3.20 3.40 3.60 3.70 3.50 3.60 3.60, /tmo",
        "3.20 3.40 3.60 3.70 3.50 25.01, /tmo/5"
    })
    void interest_isCappedOnSixPossibleRates(String rates, String pointer) {
        Map<String, Object> year = new HashMap<>(year(null));
        year.put("tmo", List.of(rates.split(" ")));

        manager(halfPaid() + "/interests", year).then().statusCode(400).body("errors[0].pointer", is(pointer));
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
    void moneyOfAMemberWithoutADossier_goesBack() {
        String path = halfPaid();
        List<Integer> numbers = manager(path + "/payments", paid("5000.01"))
                .then()
                .statusCode(201)
                .extract()
                .path("items.number");

        manager(path + "/returns", paid("0.02")).then().statusCode(409).body("excess", is("0.01"));
        manager(path + "/returns", paid("0.01")).then().statusCode(201).body("kind", is("return"));
        manager(path + "/returns", paid("0.01")).then().statusCode(409).body("excess", is("0.00"));
        Map<String, Object> reversal = Map.of("number", numbers.get(0), "on", "2025-07-02", "reference", "rejet");
        manager(path + "/payment-reversals", Map.of("number", numbers.get(1), "on", "2025-07-02", "reference", "x"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/number"));
        manager(path + "/payment-reversals", reversal).then().statusCode(201).body("amount.amount", is("-5000.00"));
        manager(path + "/payment-reversals", reversal)
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-reversed"));
        managerGets(path + "/ledger-verification").then().body("valid", is(true));
    }

    private static Map<String, Object> paid(String amount) {
        return Map.of(
                "holder", "Communauté de communes",
                "amount", euros(amount),
                "paidOn", "2025-07-01",
                "reference", "M-1");
    }

    @Test
    void call_isNotRepeated() {
        String path = halfPaid();
        manager(path + "/calls", call("Communauté de communes", "2000.00"))
                .then()
                .statusCode(201);

        manager(path + "/calls", call("Communauté de communes", "3000.01"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/called-already"))
                .body("uncalled", is("3000.00"));
        manager(path + "/calls", call(null, null)).then().statusCode(201).body("items[0].amount.amount", is("3000.00"));
        manager(path + "/calls", call(null, null)).then().statusCode(201).body("items.size()", is(0));
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
