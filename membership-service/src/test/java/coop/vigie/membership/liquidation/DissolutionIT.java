package coop.vigie.membership.liquidation;

import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.approved;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.intention;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.registered;
import static coop.vigie.membership.member.Members.asked;
import static coop.vigie.membership.member.Members.asks;
import static coop.vigie.membership.member.Members.cancel;
import static coop.vigie.membership.member.Members.ledgersAgree;
import static coop.vigie.membership.member.Members.openedOn;
import static coop.vigie.membership.member.Members.standing;
import static coop.vigie.membership.member.Members.transfer;
import static coop.vigie.membership.member.Members.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The end of a cooperative: what stops, what still goes on, and how its assets are shared. */
@QuarkusTest
@ServiceTest
class DissolutionIT {

    @Inject
    Jdbi jdbi;

    private String cooperative;

    @BeforeEach
    void sixMembers() {
        cooperative = openedOn("2019-01-01");
    }

    @AfterEach
    void ledgersStillAgree() {
        ledgersAgree(cooperative);
    }

    @Test
    void dissolution_isTold_andHappensOnce() {
        agentGets(cooperative + "/dissolution").then().statusCode(404);

        dissolve()
                .then()
                .statusCode(201)
                .header("Location", endsWith(cooperative + "/dissolution"))
                .body("state", is("IN_LIQUIDATION"))
                .body("liquidator", is("Maître Renaud"));

        agentGets(cooperative + "/dissolution").then().statusCode(200).body("dissolvedOn", is("2026-06-30"));
        given().get(MembershipApi.ROOT + cooperative).then().body("dissolvedOn", is("2026-06-30"));
        assertThat(lastEvent()).contains("\"openToPublicBodies\":false").contains("\"removed\":false");
        dissolve().then().statusCode(409).body("type", endsWith("/cooperative-dissolved"));
    }

    @Test
    void dissolution_inTheFutureOrBySomebodyElse_isRefused() {
        Map<String, Object> future = new HashMap<>(dissolution());
        future.put("decidedOn", "2199-01-01");
        manager(cooperative + "/dissolution", future)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/decidedOn"));
        String stranger = Tokens.of(Role.COOPERATIVE_MANAGER, "another-coop");
        MembershipApi.post(stranger, cooperative + "/dissolution", dissolution(), MembershipApi.newId())
                .then()
                .statusCode(403);
        MembershipApi.agent(cooperative + "/dissolution", dissolution()).then().statusCode(403);
    }

    @Test
    void dissolvedCooperative_takesNobodyIn_andTransfersNothing() {
        String approved = approved(cooperative, 10);
        dissolve().then().statusCode(201);

        isStopped(intention(cooperative, 10));
        isStopped(manager(approved + "/registration", Map.of("effectiveOn", "2026-03-05")));
        isStopped(transfer(
                cooperative,
                Map.of(
                        "kind", "transfer",
                        "from", "Ville",
                        "to", Map.of("name", "Département"),
                        "approval", "CA")));
        isStopped(asks(cooperative, "Ville", "withdrawal", Map.of()));
        isStopped(manager(
                cooperative + "/nominal-changes", Map.of("ratio", "10/1", "effectiveOn", "2026-07-01", "act", "AGE")));
        String tag = given().get(MembershipApi.ROOT + cooperative).header("ETag");
        isStopped(given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(Map.of("approvalMonths", 2))
                .patch(MembershipApi.ROOT + cooperative));
        MembershipApi.agent(approved + "/revocation", Map.of("on", "2026-07-01", "reason", "dissolution"))
                .then()
                .statusCode(200)
                .body("state", is("WITHDRAWN"));
    }

    @Test
    void transmissionByLaw_goesOnDuringTheLiquidation() {
        dissolve().then().statusCode(201);

        transfer(
                        cooperative,
                        Map.of(
                                "kind",
                                "transmission",
                                "from",
                                "Communauté de communes",
                                "to",
                                Map.of("name", "Ville"),
                                "shares",
                                100))
                .then()
                .statusCode(201);
    }

    @Test
    void exitsAskedFor_lapse_andThoseInEffect_arePaidBeforeTheMembers() {
        String asked = asked(cooperative, "Ville", "withdrawal", Map.of());
        String effective = asked(cooperative, "Ada Bernard", "death", Map.of());
        cancel(effective, "2026-06-01").then().statusCode(200);
        dissolve().then().statusCode(201);

        managerGets(asked).then().body("state", is("LAPSED"));
        managerGets(asked + "/timeline").then().body("items.event", is(List.of("requested", "lapsed")));
        assertThat(standing(cooperative, "Ville")).isEqualTo("MEMBER");
        close("62500.00")
                .then()
                .statusCode(409)
                .body("type", endsWith("/exits-unsettled"))
                .body("withdrawals.size()", is(1));
        value(effective, "2026-07-01").then().statusCode(200);
        close("62500.00").then().statusCode(409);
        manager(
                        effective + "/reimbursements",
                        Map.of("amount", euros("2500.00"), "paidOn", "2026-07-02", "reference", "notaire"))
                .then()
                .statusCode(200);
        close("62500.00").then().statusCode(200);
    }

    @Test
    void closing_givesBackWhatWasPaid_andTheSurplusToAnotherCooperative() {
        dissolve().then().statusCode(201);

        close("70000.00").then().statusCode(400).body("errors[0].pointer", is("/surplusTo"));
        Map<String, Object> closing = new HashMap<>(closing("70000.00"));
        closing.put("surplusTo", Map.of("name", "Union des plateformes", "kind", "cooperative"));
        manager(cooperative + "/dissolution/closing", closing)
                .then()
                .statusCode(200)
                .body("state", is("CLOSED"))
                .body("reimbursed.amount", is("65000.00"))
                .body("surplus.amount", is("5000.00"))
                .body("beneficiary", is("Union des plateformes"))
                .body("parts.movement", is(List.of(7, 8, 9, 10, 11, 12)))
                .body("parts[0].reimbursed.amount", is("5000.00"));

        managerGets(cooperative + "/register").then().body("shares", is(0));
        managerGets(cooperative + "/money-movements?limit=200")
                .then()
                .body("items.findAll { it.kind == 'reimbursement' }.linked", is(List.of(7, 8, 9, 10, 11, 12)))
                .body("items.find { it.kind == 'devolution' }.amount.amount", is("-5000.00"))
                .body("items.find { it.kind == 'devolution' }.holder", nullValue());
        assertThat(standing(cooperative, "Ville")).isEqualTo("REIMBURSED");
        assertThat(lastEvent()).contains("\"removed\":true");
        close("1.00").then().statusCode(409).body("type", endsWith("/liquidation-closed"));
        manager(cooperative + "/corrections", Map.of("number", 7, "act", "x"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/liquidation-closed"));
    }

    @Test
    void assetsThatDoNotReach_areSharedInProportion_toTheCent() {
        dissolve().then().statusCode(201);

        // 65 000 € were paid; 100.01 € are left: 7.69, 42.32, 23.08, 15.39, 7.69 and 3.84.
        close("100.01")
                .then()
                .statusCode(200)
                .body("parts.reimbursed.amount", is(List.of("7.69", "42.31", "23.08", "15.39", "7.69", "3.85")))
                .body("surplus.amount", is("0.00"));

        managerGets(cooperative + "/money-movements?limit=200")
                .then()
                .body("items.findAll { it.kind == 'loss' }.amount.amount", hasItem("-4992.31"));
    }

    @Test
    void institution_isNoMemberAnyMore_onceTheLiquidationIsClosed() {
        String dossier = registered(cooperative, 10);
        dissolve().then().statusCode(201);
        close("65000.00").then().statusCode(200);

        String event = lastEventOf(dossier.substring(dossier.lastIndexOf('/') + 1));
        assertThat(event).contains("\"member\":false");
        managerGets(dossier + "/timeline").then().body("items.event", hasItem("holding-moved"));
        assertThat(standing(cooperative, "Ville")).isEqualTo("REIMBURSED");
    }

    @Test
    void closing_withoutDissolutionOrBeforeIt_isRefused() {
        close("65000.00").then().statusCode(409).body("type", endsWith("/not-dissolved"));
        dissolve().then().statusCode(201);
        Map<String, Object> early = new HashMap<>(closing("65000.00"));
        early.put("closedOn", "2026-06-29");
        manager(cooperative + "/dissolution/closing", early)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/closedOn"));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-09, 400, /closedOn", "2026-08-10, 200,"})
    void closing_beforeWhatWasPaidDuringTheLiquidation_isRefused(String closedOn, int status, String pointer) {
        String dossier = registered(cooperative, 10);
        dissolve().then().statusCode(201);
        manager(
                        dossier + "/payments",
                        Map.of("amount", euros("1000.00"), "paidOn", "2026-08-10", "reference", "Mandat"))
                .then()
                .statusCode(201);
        Map<String, Object> closing = new HashMap<>(closing("66000.00"));
        closing.put("closedOn", closedOn);

        manager(cooperative + "/dissolution/closing", closing)
                .then()
                .statusCode(status)
                .body("errors.pointer", is(pointer == null ? null : List.of(pointer)));
    }

    private static void isStopped(Response response) {
        response.then()
                .statusCode(409)
                .body("type", endsWith("/cooperative-dissolved"))
                .body("dissolvedOn", is("2026-06-30"));
    }

    private Response dissolve() {
        return manager(cooperative + "/dissolution", dissolution());
    }

    private static Map<String, Object> dissolution() {
        return Map.of(
                "decidedOn", "2026-06-30",
                "cause", "meeting",
                "act", "AGE du 30 juin 2026",
                "liquidator", "Maître Renaud");
    }

    private Response close(String netAssets) {
        return manager(cooperative + "/dissolution/closing", closing(netAssets));
    }

    private static Map<String, Object> closing(String netAssets) {
        return Map.of(
                "closedOn",
                "2026-10-30",
                "act",
                "Assemblée de clôture du 30 octobre 2026",
                "netAssets",
                euros(netAssets));
    }

    private String lastEvent() {
        return lastEventOf(cooperative.substring(cooperative.lastIndexOf('/') + 1));
    }

    private String lastEventOf(String subject) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT body FROM outbox WHERE subject = :id ORDER BY version DESC LIMIT 1")
                        .bind("id", subject)
                        .mapTo(String.class)
                        .one());
    }
}
