package coop.vigie.membership.dossier;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.approved;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.intention;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.post;
import static coop.vigie.membership.MembershipApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dossier's way from the intention to the last payment, and what stops it. */
@QuarkusTest
@ServiceTest
class MembershipStoryIT {

    @Test
    void dossier_goesFromIntentionToPaid() {
        // Given
        String cooperative = opened();

        // When
        String dossier = registered(cooperative, 50);
        pay(dossier, "1250.00").then().statusCode(201).body("state", is("PARTLY_PAID"));

        // Then
        agentGets(dossier)
                .then()
                .body("state", is("PARTLY_PAID"))
                .body("remaining.amount", is("3750.00"))
                .body("appealDeadline", is("2026-04-13"));
        RestAssured.get(MembershipApi.ROOT + cooperative + "/capital")
                .then()
                .body("shares", is(700))
                .body("publicShares", is(350))
                .body("publicMargin", is(0))
                .body("publicPercent", is("50.00"))
                .body("capital.amount", is("70000.00"));
        managerGets(cooperative + "/register?asOf=2026-02-01").then().body("shares", is(650));
        pay(dossier, "4000.00").then().statusCode(201).body("state", is("PAID")).body("excess.amount", is("250.00"));
        managerGets(dossier + "/timeline")
                .then()
                .body(
                        "items.event",
                        contains(
                                "intention",
                                "review",
                                "readiness",
                                "deliberation",
                                "transmission",
                                "subscription-form",
                                "approval",
                                "registration",
                                "payment",
                                "payment"));
    }

    @Test
    void intentionOverTheCeiling_isRecordedAndItsChecksSayNo() {
        String cooperative = opened();

        String id = intention(cooperative, 80).then().statusCode(201).extract().path("id");

        agentGets("/memberships/" + id + "/checks")
                .then()
                .body("items.size()", is(37))
                .body("items.find { it.id == 'M-04' }.outcome", is("blocked"))
                .body("items.find { it.id == 'M-04' }.article", notNullValue())
                .body("items.find { it.id == 'M-04' }.figures.privateSharesNeeded", is(30));
        agent("/memberships/" + id + "/review", Map.of()).then().statusCode(200);
        agent("/memberships/" + id + "/readiness", Map.of())
                .then()
                .statusCode(409)
                .body("rule", is("M-04"));
    }

    @Test
    void secondOfTwoThatFitAlone_isRefusedWithWhatIsLeft() {
        String cooperative = opened();
        String first = approved(cooperative, 30);
        String second = approved(cooperative, 30);

        manager(first + "/registration", Map.of("effectiveOn", "2026-03-05"))
                .then()
                .statusCode(201);

        manager(second + "/registration", Map.of("effectiveOn", "2026-03-05"))
                .then()
                .statusCode(409)
                .body("rule", is("M-04"))
                .body("figures.maximumShares", is(20));
        agentGets(second).then().body("state", is("APPROVED"));
    }

    @Test
    void registrationRepeated_isEnteredOnce() {
        String cooperative = opened();
        String dossier = approved(cooperative, 10);
        String key = UUID.randomUUID().toString();
        String token = Tokens.of(Role.COOPERATIVE_MANAGER);

        var first = post(token, dossier + "/registration", Map.of("effectiveOn", "2026-03-05"), key);
        var again = post(token, dossier + "/registration", Map.of("effectiveOn", "2026-03-05"), key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        RestAssured.get(MembershipApi.ROOT + cooperative + "/capital").then().body("shares", is(660));
    }

    @Test
    void paymentUnderAQuarter_isRefused() {
        String dossier = registered(opened(), 50);

        pay(dossier, "1249.99").then().statusCode(409).body("rule", is("M-12"));
        pay(dossier, "1250.00").then().statusCode(201);
    }

    @Test
    void paymentOfAnother_isRefused() {
        String dossier = registered(opened(), 50);

        manager(
                        dossier + "/payments",
                        Map.of(
                                "amount", euros("5000.00"),
                                "paidOn", "2026-03-06",
                                "reference", "M-1",
                                "payer", "alefpa"))
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("/wrong-payer"));
    }

    @Test
    void stepOutOfOrder_saysWhatComesFirst() {
        String id = intention(opened(), 10).then().extract().path("id");

        agent("/memberships/" + id + "/subscription-form", Map.of("signedOn", "2026-03-01", "signatory", "X"))
                .then()
                .statusCode(409)
                .body("state", is("INTENTION"))
                .body("allowed", hasItem("ENFORCEABLE"));
    }

    @Test
    void dossierOfAnother_doesNotExist() {
        String id = intention(opened(), 10).then().extract().path("id");

        MembershipApi.get(Tokens.of(Role.INSTITUTION_AGENT, "alefpa"), "/memberships/" + id)
                .then()
                .statusCode(404);
        MembershipApi.get(Tokens.ofSubject("somebody-else", Role.COOPERATIVE_MANAGER), "/memberships/" + id)
                .then()
                .statusCode(404);
        manager("/memberships/" + id + "/review", Map.of()).then().statusCode(403);
    }

    @Test
    void voteRejected_endsTheDossier() {
        String path = "/memberships/" + intention(opened(), 10).then().extract().path("id");
        agent(path + "/review", Map.of());
        agent(path + "/readiness", Map.of());

        agent(path + "/deliberation", Map.of("votedOn", "2026-02-01", "adjourned", true, "reason", "quorum"))
                .then()
                .statusCode(200)
                .body("state", is("READY"));
        agent(path + "/deliberation", Map.of("number", "1", "votedOn", "2026-02-06", "for", 10, "against", 10))
                .then()
                .statusCode(200)
                .body("state", is("REJECTED_BY_ASSEMBLY"));
    }

    @Test
    void letterOfThePrefect_movesTheDelayAndSuspensionStops() {
        String path = "/memberships/" + intention(opened(), 10).then().extract().path("id");
        agent(path + "/review", Map.of());
        agent(path + "/readiness", Map.of());
        agent(path + "/deliberation", Map.of("number", "1", "votedOn", "2026-01-05", "for", 10, "against", 1));
        agent(path + "/transmission", Map.of("publishedOn", "2026-01-08"))
                .then()
                .body("state", is("TRANSMITTED"));
        agent(path + "/transmission", Map.of("receivedOn", "2026-01-09"))
                .then()
                .body("state", is("ENFORCEABLE"))
                .body("appealDeadline", is("2026-03-10"));

        agent(path + "/legality", Map.of("kind", "gracious-appeal", "on", "2026-02-20"))
                .then()
                .body("appealDeadline", is("2026-06-22"));
        agent(path + "/legality", Map.of("kind", "suspension", "on", "2026-03-01"))
                .then()
                .body("flags.suspended", is(true));
        agent(path + "/subscription-form", Map.of("signedOn", "2026-03-02", "signatory", "X"))
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("/suspended"));
    }

    private static io.restassured.response.Response pay(String dossier, String amount) {
        return manager(
                dossier + "/payments", Map.of("amount", euros(amount), "paidOn", "2026-03-06", "reference", "M-1"));
    }
}
