package coop.vigie.membership.dossier;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.approved;
import static coop.vigie.membership.MembershipApi.deliberation;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.intention;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each event of the dossier that does not go straight on: who may not, what is missing, and how it ends. */
@QuarkusTest
@ServiceTest
class DossierStepsIT {

    @Inject
    Jdbi jdbi;

    @Test
    void request_changesUntilTheVote_andAReadyProjectGoesBack() {
        String path = ready(10);
        String tag = agentGets(path).header("ETag");

        patch(path, null, Map.of("shares", 20)).then().statusCode(428);
        patch(path, "\"1\"", Map.of("shares", 20)).then().statusCode(412);
        patch(path, tag, Map.of("organisation", "alefpa"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/organisation"));
        patch(path, tag, Map.of("shares", 0)).then().statusCode(400).body("errors[0].pointer", is("/shares"));
        patch(path, tag, Map.of("shares", 20))
                .then()
                .statusCode(200)
                .body("state", is("UNDER_REVIEW"))
                .body("amount.amount", is("2000.00"));
        agent(path + "/readiness", Map.of()).then().statusCode(200);
        agent(path + "/deliberation", deliberation()).then().statusCode(200);
        patch(path, agentGets(path).header("ETag"), Map.of("shares", 5))
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
    }

    @Test
    void review_takesPapersInOneByOne_andWarns() {
        String path = "/memberships/" + intention(opened(), 10).then().extract().path("id");
        agent(path + "/review", Map.of())
                .then()
                .body("warnings.code", hasItems("accounts-missing", "statutes-missing"));
        agent(path + "/review", Map.of("accountsYear", 2025, "losses", euros("32500.01")))
                .then()
                .statusCode(200)
                .body("warnings.code", hasItem("statutes-missing"));
        agent(path + "/readiness", Map.of("visa", "Direction juridique"))
                .then()
                .statusCode(200)
                .body("warnings.code", hasItem("losses-over-half-capital"));
    }

    @Test
    void entryUnderDeMinimis_countsWithTheAidsOfTheUndertaking() {
        String cooperative = opened();
        manager(
                        cooperative + "/public-aids",
                        Map.of(
                                "grantedOn", "2026-01-10",
                                "amount", euros("299001.00"),
                                "grantor", "Région",
                                "undertaking", "Filiale"))
                .then()
                .statusCode(201)
                .body("items[0].undertaking", is("Filiale"));
        String path =
                "/memberships/" + intention(cooperative, 10).then().extract().path("id");
        agent(path + "/review", Map.of("aidBasis", "de-minimis")).then().statusCode(200);

        agent(path + "/readiness", Map.of())
                .then()
                .statusCode(409)
                .body("rule", is("M-32"))
                .body("figures.left", is("999.00"))
                .body("figures.asked", is("1000.00"));
        agent(path + "/review", Map.of("aidBasis", "market-investor")).then().statusCode(200);
        agent(path + "/readiness", Map.of()).then().statusCode(200);
    }

    @Test
    void aidToldLate_countsInTheWindowsAfterIt() {
        String cooperative = opened();
        aid(cooperative, "2026-03-01", "250000.00").then().statusCode(201);

        aid(cooperative, "2025-03-01", "60000.00").then().statusCode(409).body("rule", is("M-32"));
        aid(cooperative, "2025-03-01", "50000.00").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "present, 158, quorum, 159, 409, quorum-missing",
        "present, 157, quorum, 80, 400, invalid-input",
        "members, 100, present, 158, 400, invalid-input"
    })
    void sitting_thatCannotBe_isRefused(String one, int a, String two, int b, int status, String type) {
        Map<String, Object> draft = new HashMap<>(deliberation());
        draft.put(one, a);
        draft.put(two, b);

        agent(ready(10) + "/deliberation", draft).then().statusCode(status).body("type", endsWith("/" + type));
    }

    @Test
    void interestedMember_andAnotherNumber_areRefused() {
        String path = ready(10);
        Map<String, Object> draft = new HashMap<>(deliberation());
        draft.put("interested", List.of("Camille Dupont"));
        agent(path + "/deliberation", draft).then().statusCode(409).body("rule", is("M-30"));
        draft.remove("interested");
        draft.put("shares", 11);
        agent(path + "/deliberation", draft).then().statusCode(409).body("type", endsWith("/shares-differ"));
    }

    @Test
    void signature_needsItsPowerAndItsTime() {
        String path = ready(10);
        Map<String, Object> draft = new HashMap<>(deliberation());
        draft.put("signatory", "La présidente");
        draft.put("authorisedUntil", "2026-06-30");
        agent(path + "/deliberation", draft).then().statusCode(200);
        agent(path + "/transmission", Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11"));

        sign(path, "2026-03-01", "Un adjoint").then().statusCode(409).body("empowered", is("La présidente"));
        sign(path, "2026-07-01", "La présidente").then().statusCode(409).body("authorisedUntil", is("2026-06-30"));
        sign(path, "2026-02-05", "La présidente").then().statusCode(400).body("errors[0].pointer", is("/signedOn"));
        sign(path, "2026-06-30", "la présidente ").then().statusCode(200).body("state", is("SUBSCRIBED_FORM_SIGNED"));
    }

    @Test
    void letters_answerLetters() {
        String path = deliberated(10);
        agent(path + "/legality", Map.of("kind", "file-asked", "on", "2026-02-20"))
                .then()
                .statusCode(409);
        agent(
                        path + "/transmission",
                        Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11", "incomplete", true))
                .then()
                .body("flags.incomplete", is(true));

        agent(path + "/legality", Map.of("kind", "file-completed", "on", "2026-02-21"))
                .then()
                .statusCode(409)
                .body("needs", is("file-asked"));
        agent(path + "/legality", Map.of("kind", "file-asked", "on", "2026-02-09"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/on"));
        agent(path + "/legality", Map.of("kind", "file-asked", "on", "2026-03-10"))
                .then()
                .body("flags.fileAsked", is(true));
        agent(path + "/legality", Map.of("kind", "file-completed", "on", "2026-04-15"))
                .then()
                .body("flags.incomplete", is(false))
                .body("appealDeadline", is("2026-06-16"));
        agent(path + "/legality", Map.of("kind", "referral", "on", "2026-05-02"))
                .then()
                .body("flags.referred", is(true));
        sign(path, "2026-05-03", "X").then().statusCode(200);
    }

    @Test
    void suspension_stopsTheEntryAndThePayment_untilItIsLifted() {
        String path = approved(opened(), 10);
        agent(path + "/legality", Map.of("kind", "suspension", "on", "2026-03-10"))
                .then()
                .statusCode(200);

        manager(path + "/registration", Map.of("effectiveOn", "2026-03-12"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/suspended"));
        agent(path + "/legality", Map.of("kind", "suspension-lifted", "on", "2026-04-10"))
                .then()
                .statusCode(200);
        manager(path + "/registration", Map.of("effectiveOn", "2026-04-12"))
                .then()
                .statusCode(201);
    }

    @Test
    void approvalRefused_endsIt_andSoDoesAnActWithdrawnOrAnnulled() {
        String refused = signed(10);
        manager(refused + "/approval-refusal", Map.of("refusedOn", "2026-03-05", "body", "CA", "reason", "objet"))
                .then()
                .statusCode(200)
                .body("state", is("APPROVAL_REFUSED"));
        manager(refused + "/approval", Map.of("approvedOn", "2026-03-06", "body", "CA"))
                .then()
                .statusCode(409);

        String withdrawn = deliberated(10);
        agent(withdrawn + "/revocation", Map.of("on", "2026-03-01", "reason", "nouveau vote"))
                .then()
                .body("state", is("WITHDRAWN"));
        String annulled = deliberated(10);
        agent(annulled + "/revocation", Map.of("on", "2026-03-01", "reason", "jugement", "byCourt", true))
                .then()
                .body("state", is("ANNULLED"));
        String given = ready(10);
        agent(given + "/abandonment", Map.of("on", "2026-03-01", "reason", "budget"))
                .then()
                .body("state", is("ABANDONED"));
    }

    @Test
    void actRevokedAfterTheEntry_leavesTheSharesAndAsksToRegularise() {
        String cooperative = opened();
        String path = registered(cooperative, 10);

        agent(path + "/revocation", Map.of("on", "2026-05-01", "reason", "jugement", "byCourt", true))
                .then()
                .statusCode(200)
                .body("state", is("REGISTERED"))
                .body("flags.regularisation", is(true));
        given().get(MembershipApi.ROOT + cooperative + "/capital").then().body("shares", is(660));
    }

    @Test
    void approvalAfterTheStatutoryDelay_isNone() {
        String cooperative = opened();
        String tag = given().get(MembershipApi.ROOT + cooperative).header("ETag");
        given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(Map.of("approvalMonths", 2))
                .patch(MembershipApi.ROOT + cooperative)
                .then()
                .statusCode(200);
        String path = signedIn(cooperative, 10);

        manager(path + "/approval", Map.of("approvedOn", "2026-05-03", "body", "CA"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/approval-delay-elapsed"));
        manager(path + "/approval", Map.of("approvedOn", "2026-05-02", "body", "CA"))
                .then()
                .statusCode(200);
        given().get(MembershipApi.ROOT + cooperative + "/statutes")
                .then()
                .body("items.version", is(List.of(2, 1)))
                .body("items[0].statutes.approvalMonths", is(2))
                .body("items[1].statutes.approvalMonths", nullValue());
    }

    @Test
    void default_comesThreeMonthsAfterTheNotice_andEndsInAnExit() {
        String cooperative = opened();
        String path = registered(cooperative, 50);
        pay(path, "1250.00").then().statusCode(201);
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

    @Test
    void exit_isToldToTheOtherServices() {
        String cooperative = opened();
        String path = registered(cooperative, 10);
        assertThat(lastEvent(path)).contains("\"member\":true").contains("\"shares\":10");
        String exit = manager(
                        cooperative + "/withdrawals",
                        Map.of(
                                "holder",
                                "mel",
                                "kind",
                                "withdrawal",
                                "requestedOn",
                                "2026-05-01",
                                "act",
                                "délibération"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        manager(cooperative + "/withdrawals/" + exit + "/cancellation", Map.of("effectiveOn", "2026-06-30"))
                .then()
                .statusCode(409)
                .body("rule", is("M-27"));

        manager(
                        cooperative + "/withdrawals/" + exit + "/cancellation",
                        Map.of(
                                "effectiveOn",
                                "2026-06-30",
                                "deliberation",
                                Map.of(
                                        "number", "26-C-0100",
                                        "votedOn", "2026-04-30",
                                        "receivedOn", "2026-05-02",
                                        "publishedOn", "2026-05-03")))
                .then()
                .statusCode(200);

        assertThat(lastEvent(path)).contains("\"member\":false");
        managerGets(path + "/timeline").then().body("items.event", hasItem("holding-moved"));
    }

    @Test
    void mandate_followsTheDeliberation_andSaysWhoLeavesTheRoom() {
        String cooperative = opened();
        registered(cooperative, 10);
        String id = cooperative.substring("/cooperatives/".length());
        String mine = "items.find { it.cooperative == '" + id + "' }";
        String mandate = agentGets("/organisations/mel/representatives")
                .then()
                .statusCode(200)
                .body(mine + ".name", is("Camille Dupont"))
                .body(mine + ".substitute", is("Dominique Martin"))
                .extract()
                .path(mine + ".id");
        String path = "/organisations/mel/representatives/" + mandate;

        agent(path + "/recusals", Map.of("matter", "aid", "on", "2026-06-01"))
                .then()
                .statusCode(200)
                .body("recusal", is("required"))
                .body("persons", is(List.of("Camille Dupont", "Dominique Martin")))
                .body("rule", is("M-30"));
        agent(path + "/recusals", Map.of("matter", "budget", "on", "2026-06-01"))
                .then()
                .body("recusal", is("not-needed"));
        agent(path + "/recusals", Map.of("matter", "other", "on", "2026-06-01"))
                .then()
                .body("recusal", is("advised"));
        agent(
                        "/organisations/mel/representatives",
                        Map.of("cooperative", id, "name", "Alix Bernard", "act", "26-C-0200", "since", "2026-09-01"))
                .then()
                .statusCode(201);
        agentGets(path.substring(0, path.lastIndexOf('/')) + "?on=2026-10-01")
                .then()
                .body(mine + ".name", is("Alix Bernard"));
        agent(path + "/end", Map.of("on", "2026-10-01", "reason", "x")).then().statusCode(409);
        MembershipApi.get(Tokens.of(Role.INSTITUTION_AGENT, "alefpa"), "/organisations/mel/representatives")
                .then()
                .statusCode(403);
        MembershipApi.get(Tokens.of(Role.COOPERATIVE_MANAGER), "/organisations/mel/representatives")
                .then()
                .statusCode(403);
    }

    private String lastEvent(String path) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT body FROM outbox WHERE subject = :id ORDER BY version DESC LIMIT 1")
                        .bind("id", path.substring(path.lastIndexOf('/') + 1))
                        .mapTo(String.class)
                        .one());
    }

    private static String ready(long shares) {
        return readyIn(opened(), shares);
    }

    private static String readyIn(String cooperative, long shares) {
        String path = "/memberships/"
                + intention(cooperative, shares).then().extract().path("id");
        agent(path + "/review", Map.of()).then().statusCode(200);
        agent(path + "/readiness", Map.of()).then().statusCode(200);
        return path;
    }

    private static String deliberated(long shares) {
        String path = ready(shares);
        agent(path + "/deliberation", deliberation()).then().statusCode(200);
        return path;
    }

    private static String signed(long shares) {
        return signedIn(opened(), shares);
    }

    private static String signedIn(String cooperative, long shares) {
        String path = readyIn(cooperative, shares);
        agent(path + "/deliberation", deliberation()).then().statusCode(200);
        agent(path + "/transmission", Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11"));
        sign(path, "2026-03-02", "La présidente").then().statusCode(200);
        return path;
    }

    private static Response sign(String path, String on, String who) {
        return agent(path + "/subscription-form", Map.of("signedOn", on, "signatory", who));
    }

    private static Response pay(String dossier, String amount) {
        return manager(
                dossier + "/payments", Map.of("amount", euros(amount), "paidOn", "2026-03-06", "reference", "M-1"));
    }

    private static Response aid(String cooperative, String on, String amount) {
        return manager(
                cooperative + "/public-aids", Map.of("grantedOn", on, "amount", euros(amount), "grantor", "Région"));
    }

    private static Response patch(String path, String tag, Map<String, ?> body) {
        var request = given().auth()
                .oauth2(Tokens.of(Role.INSTITUTION_AGENT, "mel"))
                .contentType("application/merge-patch+json")
                .body(body);
        return (tag == null ? request : request.header("If-Match", tag)).patch(MembershipApi.ROOT + path);
    }
}
