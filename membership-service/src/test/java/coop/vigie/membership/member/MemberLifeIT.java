package coop.vigie.membership.member;

import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to members after they have come in; the ledgers agree with themselves after each. */
@QuarkusTest
@ServiceTest
class MemberLifeIT {

    private String cooperative;

    @AfterEach
    void ledgersAgree() {
        managerGets(cooperative + "/ledger-verification").then().statusCode(200).body("valid", is(true));
    }

    @Test
    void exit_isWarnedValuedAndPaidToTheCent() {
        cooperative = opened();
        registered(cooperative, 50);
        String exit = cooperative + "/withdrawals/"
                + leave("Association voisine", 25)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        manager(exit + "/cancellation", Map.of("effectiveOn", "2026-06-30"))
                .then()
                .statusCode(200)
                .body("warnings.id", hasItem("M-05"))
                .body("warnings.find { it.id == 'M-05' }.figures.privateSharesNeeded", is(25));
        manager(
                        exit + "/valuation",
                        Map.of(
                                "approvedOn", "2026-06-30",
                                "capital", euros("70000.00"),
                                "legalReserve", euros("4000.00"),
                                "statutoryReserves", euros("6000.00"),
                                "losses", euros("24000.00")))
                .then()
                .statusCode(200)
                .body("due.amount", is("1642.86"));
        pay(exit, "1642.87").then().statusCode(409).body("left", is("1642.86"));
        pay(exit, "1000.00").then().statusCode(200).body("state", is("REIMBURSEMENT_DUE"));
        pay(exit, "642.86").then().statusCode(200).body("state", is("REIMBURSED"));
        RestAssured.get(MembershipApi.ROOT + cooperative + "/capital").then().body("shares", is(675));
    }

    @Test
    void exitUnderTheFloor_waits() {
        cooperative = opened();
        String exit = cooperative + "/withdrawals/"
                + leave("Association des usagers", 275)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        leave("Ville", 150).then().statusCode(201);

        managerGets(cooperative + "/withdrawals")
                .then()
                .body("items[0].queued.amount", is("0.00"))
                .body("items[1].queued.amount", is("10000.00"));
        manager(exit + "/cancellation", Map.of("effectiveOn", "2026-06-30"))
                .then()
                .statusCode(200);
    }

    @Test
    void transfer_needsItsApprovalAndRoomUnderTheCeiling() {
        cooperative = opened();

        transfer("Association des usagers", "Ville", 10, null)
                .then()
                .statusCode(409)
                .body("rule", is("M-11"));
        transfer("Association des usagers", "Ville", 26, "CA")
                .then()
                .statusCode(409)
                .body("rule", is("M-04"));
        transfer("Association des usagers", "Ville", 25, "CA")
                .then()
                .statusCode(201)
                .body("items[0].linked", is(8))
                .body("items[1].linked", is(7));
        RestAssured.get(MembershipApi.ROOT + cooperative + "/capital")
                .then()
                .body("publicShares", is(325))
                .body("shares", is(650));
    }

    @Test
    void correction_isExactAndOnce() {
        cooperative = opened();
        Map<String, Object> correction = Map.of("number", 3, "act", "erreur de saisie");

        manager(cooperative + "/corrections", correction).then().statusCode(201).body("shares", is(-25));
        manager(cooperative + "/corrections", correction)
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-corrected"));
    }

    @Test
    void split_keepsTheCapital() {
        cooperative = opened();

        manager(cooperative + "/nominal-changes", Map.of("ratio", "10/1", "effectiveOn", "2026-06-30", "act", "AGE"))
                .then()
                .statusCode(201);

        RestAssured.get(MembershipApi.ROOT + cooperative + "/capital")
                .then()
                .body("shares", is(6500))
                .body("nominal.amount", is("10.00"))
                .body("capital.amount", is("65000.00"));
        manager(cooperative + "/nominal-changes", Map.of("ratio", "1/1000", "effectiveOn", "2026-07-01", "act", "AGE"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/share-would-be-cut"));
    }

    @Test
    void closedPeriod_takesNothingIn() {
        cooperative = opened();
        manager(cooperative + "/periods", Map.of("endsOn", "2026-06-30")).then().statusCode(201);

        transfer("Association des usagers", "Association voisine", 1, "CA")
                .then()
                .statusCode(409)
                .body("type", endsWith("/period-closed"));
        payment("2026-06-30").then().statusCode(409).body("type", endsWith("/period-closed"));
        payment("2026-07-01").then().statusCode(201);
    }

    @Test
    void aids_stopAtTheCeilingOfTheWindow() {
        cooperative = opened();
        aid("2024-03-10", "120000.00").then().statusCode(201);
        for (String day : List.of("2999-01-01", "-999999999-01-01", "1799-12-31")) {
            aid(day, "1.00").then().statusCode(400).body("errors[0].pointer", is("/grantedOn"));
        }
        aid("2025-06-01", "100000.00").then().statusCode(201).body("left.amount", is("80000.00"));

        aid("2026-06-24", "90000.00")
                .then()
                .statusCode(409)
                .body("rule", is("M-32"))
                .body("figures.left", is("80000.00"));
    }

    @Test
    void aids_ofBothKinds_shareTheHigherCeiling() {
        cooperative = opened();
        aid("2026-01-10", "250000.00").then().statusCode(201);
        aidForAService("400000.00").then().statusCode(201).body("left.amount", is("100000.00"));

        aidForAService("100000.01")
                .then()
                .statusCode(409)
                .body("rule", is("M-32"))
                .body("figures.ceiling", is("750000.00"));
        aid("2026-06-24", "50000.01").then().statusCode(409).body("figures.ceiling", is("300000.00"));
        aid("2026-06-24", "50000.00").then().statusCode(201);
        managerGets(cooperative + "/public-aids?sgei=true&on=2026-06-24")
                .then()
                .body("counted.amount", is("700000.00"))
                .body("left.amount", is("50000.00"))
                .body("items.size()", is(3));
    }

    private Response aidForAService(String amount) {
        return manager(
                cooperative + "/public-aids",
                Map.of("grantedOn", "2026-06-01", "amount", euros(amount), "grantor", "Région", "sgei", true));
    }

    private Response payment(String on) {
        return manager(
                cooperative + "/payments",
                Map.of("holder", "Ville", "amount", euros("15000.00"), "paidOn", on, "reference", "M-1"));
    }

    private Response leave(String holder, long shares) {
        return manager(
                cooperative + "/withdrawals",
                Map.of(
                        "holder", holder,
                        "kind", "withdrawal",
                        "shares", shares,
                        "requestedOn", "2026-03-01",
                        "act", "lettre"));
    }

    private static Response pay(String exit, String amount) {
        return manager(
                exit + "/reimbursements",
                Map.of("amount", euros(amount), "paidOn", "2026-07-01", "reference", "virement"));
    }

    private Response transfer(String from, String to, long shares, String approval) {
        Map<String, Object> draft = new java.util.HashMap<>(Map.of(
                "kind",
                "transfer",
                "from",
                from,
                "to",
                Map.of("name", to),
                "shares",
                shares,
                "effectiveOn",
                "2026-06-30",
                "act",
                "ordre de mouvement"));
        if (approval != null) {
            draft.put("approval", approval);
        }
        return manager(cooperative + "/transfers", draft);
    }

    private Response aid(String on, String amount) {
        return manager(
                cooperative + "/public-aids", Map.of("grantedOn", on, "amount", euros(amount), "grantor", "Région"));
    }
}
