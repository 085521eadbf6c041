package coop.vigie.membership.dossier;

import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static coop.vigie.membership.dossier.Dossiers.pay;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is paid on a dossier, taken back, repeated, or not paid at all. */
@QuarkusTest
@ServiceTest
class PaymentStepsIT {

    @Test
    void default_comesThreeMonthsAfterTheNotice_andEndsInAnExit() {
        String cooperative = opened();
        String path = registered(cooperative, 50);
        pay(path, "1250.00").then().statusCode(201);
        called(cooperative).then().statusCode(201);
        manager(path + "/default", Map.of("on", "2026-10-01", "reason", "impayé"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/notice-period-running"));
        manager(path + "/formal-notice", Map.of("sentOn", "2026-04-01", "reference", "LRAR 1"))
                .then()
                .statusCode(200);
        manager(path + "/default", Map.of("on", "2026-07-01", "reason", "impayé"))
                .then()
                .statusCode(409);

        manager(path + "/default", Map.of("on", "2026-07-02", "reason", "impayé"))
                .then()
                .statusCode(200)
                .body("state", is("DEFAULTED"));
        String exit = manager(
                        cooperative + "/withdrawals",
                        Map.of("holder", "mel", "kind", "default", "requestedOn", "2026-07-02", "act", "constat"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        manager(cooperative + "/withdrawals/" + exit + "/cancellation", Map.of("effectiveOn", "2026-07-02"))
                .then()
                .statusCode(200);
        manager(
                        cooperative + "/withdrawals/" + exit + "/valuation",
                        Map.of("approvedOn", "2026-07-03", "capital", euros("65000.00"), "losses", euros("0.00")))
                .then()
                .statusCode(200)
                .body("due.amount", is("1250.00"));
    }

    @Test
    void notice_isForWhatIsLate_andTheDefaultForWhatStillIs() {
        String cooperative = opened();
        String path = registered(cooperative, 50);
        pay(path, "1250.00").then().statusCode(201);
        notice(path, "2026-04-01").then().statusCode(409).body("type", endsWith("/nothing-due"));
        called(cooperative).then().statusCode(201);
        notice(path, "2026-03-31").then().statusCode(409).body("type", endsWith("/nothing-due"));
        notice(path, "2026-04-01").then().statusCode(200);

        pay(path, "3749.99").then().statusCode(201).body("state", is("PARTLY_PAID"));
        pay(path, "0.01").then().statusCode(201).body("state", is("PAID"));
        manager(path + "/default", Map.of("on", "2026-07-02", "reason", "impayé"))
                .then()
                .statusCode(409);
    }

    @Test
    void calledPartPaidMeanwhile_isNoDefault_thoughTheRestIsUnpaid() {
        String cooperative = opened();
        String path = registered(cooperative, 50);
        notice(path, "2026-04-01").then().statusCode(200);
        pay(path, "1250.00").then().statusCode(201);

        manager(path + "/default", Map.of("on", "2026-07-02", "reason", "impayé"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/paid-meanwhile"));
    }

    @Test
    void moneyBeforeItsTime_isRefusedWithTheEarliestDay() {
        String cooperative = opened();
        String path = registered(cooperative, 50);
        Map<String, Object> early = Map.of("amount", euros("5000.00"), "paidOn", "2026-03-04", "reference", "M-1");
        manager(path + "/payments", early).then().statusCode(400).body("errors[0].pointer", is("/paidOn"));
        pay(path, "5001.00").then().statusCode(201);
        int number = managerGets(cooperative + "/money-movements?limit=200")
                .path("items.findAll { it.kind == 'payment' }[0].number");

        manager(path + "/payment-reversals", Map.of("number", number, "on", "2026-03-05", "reference", "rejet"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/on"))
                .body("errors[0].detail", containsString("6\u00a0mars 2026"));
        manager(path + "/returns", Map.of("amount", euros("1.00"), "paidOn", "2026-03-05", "reference", "V"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/paidOn"));
        manager(path + "/returns", Map.of("amount", euros("1.00"), "paidOn", "2026-03-06", "reference", "V"))
                .then()
                .statusCode(201);
    }

    @Test
    void transferSentTwice_isKeptAsAnExcess() {
        String path = registered(opened(), 50);
        pay(path, "5000.00").then().statusCode(201).body("state", is("PAID"));

        pay(path, "5000.00")
                .then()
                .statusCode(201)
                .body("state", is("PAID"))
                .body("paid.amount", is("5000.00"))
                .body("excess.amount", is("5000.00"));
    }

    private static Response notice(String dossier, String on) {
        return manager(dossier + "/formal-notice", Map.of("sentOn", on, "reference", "LRAR 1"));
    }

    private static Response called(String cooperative) {
        return manager(
                cooperative + "/calls",
                Map.of("holder", "mel", "calledOn", "2026-03-10", "dueOn", "2026-03-31", "reference", "CA"));
    }

    @Test
    void noticePaidMeanwhile_isNoDefault() {
        String path = registered(opened(), 50);
        manager(path + "/formal-notice", Map.of("sentOn", "2026-04-01", "reference", "LRAR 1"));
        pay(path, "5000.00").then().statusCode(201).body("state", is("PAID"));

        manager(path + "/default", Map.of("on", "2026-07-02", "reason", "impayé"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
    }

    @Test
    void payment_takenBackByTheBank_isUndoneOnce() {
        String cooperative = opened();
        String path = registered(cooperative, 50);
        pay(path, "5000.00").then().statusCode(201).body("state", is("PAID"));
        int number = managerGets(cooperative + "/money-movements?limit=200")
                .path("items.findAll { it.kind == 'payment' }[0].number");
        Map<String, Object> reversal = Map.of("number", number, "on", "2026-03-10", "reference", "rejet");

        manager(path + "/payment-reversals", reversal)
                .then()
                .statusCode(201)
                .body("state", is("REGISTERED"))
                .body("remaining.amount", is("5000.00"));
        manager(path + "/payment-reversals", reversal)
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-reversed"));
        managerGets(cooperative + "/ledger-verification").then().body("valid", is(true));
    }

    @Test
    void paymentRepeated_isTakenOnce_andAnotherBodyIsRefused() {
        String path = registered(opened(), 50);
        String token = Tokens.of(Role.COOPERATIVE_MANAGER);
        Map<String, Object> body = Map.of("amount", euros("1250.00"), "paidOn", "2026-03-06", "reference", "M-1");
        MembershipApi.post(token, path + "/payments", body, "payment-key-" + path)
                .then()
                .statusCode(201);

        MembershipApi.post(token, path + "/payments", body, "payment-key-" + path)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("paid.amount", is("1250.00"));
        MembershipApi.post(
                        token,
                        path + "/payments",
                        Map.of("amount", euros("1300.00"), "paidOn", "2026-03-06", "reference", "M-1"),
                        "payment-key-" + path)
                .then()
                .statusCode(422);
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(MembershipApi.ROOT + path + "/payments")
                .then()
                .statusCode(400);
    }
}
