package coop.vigie.membership.member;

import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.member.Members.asked;
import static coop.vigie.membership.member.Members.asks;
import static coop.vigie.membership.member.Members.cancel;
import static coop.vigie.membership.member.Members.ledgersAgree;
import static coop.vigie.membership.member.Members.openedOn;
import static coop.vigie.membership.member.Members.standing;
import static coop.vigie.membership.member.Members.transfer;
import static coop.vigie.membership.member.Members.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way out of a cooperative that is no plain withdrawal, to the state in which it leaves the member. */
@QuarkusTest
@ServiceTest
class WaysOutIT {

    private static final Map<String, Object> FAIR = Map.of(
            "motives", "Manquements répétés aux statuts", "heardOn", "2026-05-02", "votesFor", 4, "votesExpressed", 6);

    private String cooperative;

    @BeforeEach
    void sixMembers() {
        cooperative = openedOn("2009-01-01");
    }

    @AfterEach
    void ledgersStillAgree() {
        ledgersAgree(cooperative);
    }

    @Test
    void death_givesTheHeirsTheValue_andTakesTheVoteOnItsDay() {
        transfer(
                        cooperative,
                        Map.of(
                                "kind",
                                "transmission",
                                "from",
                                "Ada Bernard",
                                "to",
                                Map.of("name", "Les héritiers"),
                                "shares",
                                25))
                .then()
                .statusCode(409)
                .body("type", endsWith("/heirs-get-value"));
        String exit = asked(cooperative, "Ada Bernard", "death", Map.of());
        managerGets(cooperative + "/electorate?on=2026-05-31").then().body("voters", is(6));

        cancel(exit, "2026-06-01").then().statusCode(200);

        managerGets(cooperative + "/electorate?on=2026-06-01").then().body("voters", is(5));
        assertThat(standing(cooperative, "Ada Bernard")).isEqualTo("DECEASED");
        value(exit, "2026-06-30").then().statusCode(200).body("due.amount", is("2500.00"));
        assertThat(standing(cooperative, "Ada Bernard")).isEqualTo("REIMBURSEMENT_DUE");
        manager(
                        exit + "/reimbursements",
                        Map.of("amount", euros("2500.00"), "paidOn", "2026-09-01", "reference", "notaire"))
                .then()
                .body("state", is("REIMBURSED"));
        assertThat(standing(cooperative, "Ada Bernard")).isEqualTo("REIMBURSED");
    }

    @ParameterizedTest
    @CsvSource({"Ville, death, not-a-natural-person", "Ada Bernard, dissolution, not-a-legal-person"})
    void personsDie_andLegalPersonsAreDissolved(String holder, String kind, String code) {
        asks(cooperative, holder, kind, Map.of())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/kind"))
                .body("errors[0].code", is(code));
    }

    @ParameterizedTest
    @CsvSource({"dissolution, DISSOLVED", "striking-off, STRUCK_OFF"})
    void organisationThatEndsOrLosesItsQuality_isCancelledWithoutADeliberation(String kind, String standing) {
        String exit = asked(cooperative, "Département", kind, Map.of());

        cancel(exit, "2026-06-30").then().statusCode(200).body("nominal.amount", is("5000.00"));

        assertThat(standing(cooperative, "Département")).isEqualTo(standing);
    }

    @Test
    void exclusion_needsAllItsFacts() {
        asks(cooperative, "Ville", "exclusion", Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/motives", "/heardOn", "/votesFor", "/votesExpressed")));
    }

    @ParameterizedTest
    @CsvSource({"votesFor, 7, /votesFor", "heardOn, 2026-05-11, /heardOn"})
    void exclusion_thatCannotBe_isRefused(String field, String value, String pointer) {
        Map<String, Object> facts = new HashMap<>(FAIR);
        facts.put(field, value.length() == 1 ? Integer.valueOf(value) : value);

        asks(cooperative, "Ville", "exclusion", facts)
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of(pointer)));
    }

    @ParameterizedTest
    @CsvSource({"4, 6, 201", "3, 5, 409", "2, 3, 201", "666, 1000, 409", "667, 1000, 201"})
    void exclusion_isVotedByTwoThirds(int votesFor, int votesExpressed, int status) {
        asks(
                        cooperative,
                        "Ville",
                        "exclusion",
                        Map.of(
                                "motives",
                                "Manquements",
                                "heardOn",
                                "2026-05-02",
                                "votesFor",
                                votesFor,
                                "votesExpressed",
                                votesExpressed))
                .then()
                .statusCode(status)
                .body("rule", is(status == 409 ? "M-21" : null));
    }

    @Test
    void exclusion_isCarriedOut_valuedAndContested() {
        String exit = asked(cooperative, "Ville", "exclusion", FAIR);
        manager(exit + "/appeals", Map.of("on", "2026-05-09", "court", "TJ", "reference", "x"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/on"));
        cancel(exit, "2026-06-30").then().statusCode(200);
        assertThat(standing(cooperative, "Ville")).isEqualTo("EXCLUDED");

        manager(
                        exit + "/appeals",
                        Map.of("on", "2026-07-20", "court", "Tribunal judiciaire de Lille", "reference", "Assignation"))
                .then()
                .statusCode(200)
                .body("state", is("EFFECTIVE"));

        managerGets(exit + "/timeline")
                .then()
                .body("items.event", is(List.of("requested", "took-effect", "appealed")))
                .body("items[0].facts.motives", is("Manquements répétés aux statuts"))
                .body("items[2].facts.court", is("Tribunal judiciaire de Lille"));
        value(exit, "2026-06-30").then().body("due.amount", is("15000.00"));
    }

    @Test
    void exclusionGivenUp_isNotContestedAnyMore() {
        String exit = asked(cooperative, "Ville", "exclusion", FAIR);
        manager(exit + "/renunciation", Map.of("on", "2026-05-20", "act", "AG du 20 mai 2026"))
                .then()
                .statusCode(200)
                .body("state", is("RENOUNCED"));

        manager(exit + "/appeals", Map.of("on", "2026-07-20", "court", "TJ", "reference", "x"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/exclusion-renounced"));
    }

    @Test
    void withdrawal_isNotContestedLikeAnExclusion() {
        String exit = asked(cooperative, "Ville", "withdrawal", Map.of());

        manager(exit + "/appeals", Map.of("on", "2026-07-20", "court", "TJ", "reference", "x"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-an-exclusion"));
    }

    @Test
    void defaultByLaw_needsADefaultThatIsRecorded() {
        asks(cooperative, "Ville", "default", Map.of()).then().statusCode(409).body("rule", is("M-13"));
    }

    @Test
    void claim_isPrescribedFiveYearsAfterItsTerm_notBefore() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        String onItsLastDay = dueSince(today.minusYears(10), "Ada Bernard");
        String dayAfter = dueSince(today.minusYears(10).minusDays(1), "Département");

        manager(onItsLastDay + "/prescription", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-prescribed"))
                .body("prescribedAfter", is(today.toString()));
        manager(dayAfter + "/prescription", Map.of()).then().statusCode(200).body("state", is("PRESCRIBED"));

        assertThat(standing(cooperative, "Département")).isEqualTo("PRESCRIBED");
        managerGets(cooperative + "/money-movements?limit=200")
                .then()
                .body("items.find { it.kind == 'prescription' }.amount.amount", is("-5000.00"));
        manager(dayAfter + "/prescription", Map.of()).then().statusCode(409).body("type", endsWith("/wrong-state"));
    }

    @Test
    void reimbursements_showTheirPlaceAmongThoseDue() {
        String first = dueSince(LocalDate.of(2026, 6, 30), "Ada Bernard");
        String second = dueSince(LocalDate.of(2026, 6, 30), "Département");
        managerGets(second).then().body("place", is(2)).body("payBefore", is("2031-06-30"));
        pay(second, "2026-09-01")
                .then()
                .statusCode(409)
                .body("type", endsWith("/queue-before"))
                .body("waiting", is("2500.00"))
                .body("before.size()", is(1));
        pay(first, "2026-06-29").then().statusCode(400).body("errors[0].pointer", is("/paidOn"));

        manager(
                        first + "/reimbursements",
                        Map.of("amount", euros("2500.00"), "paidOn", "2026-09-01", "reference", "virement"))
                .then()
                .statusCode(200);

        managerGets(second).then().body("place", is(1));
        pay(second, "2026-09-01").then().statusCode(200);
    }

    @Test
    void datesOfAnExit_followEachOther() {
        asks(cooperative, "Ville", "striking-off", Map.of("requestedOn", "2199-01-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/requestedOn"));
        String exit = asked(cooperative, "Ville", "withdrawal", Map.of());
        Map<String, Object> act =
                Map.of("number", "1", "votedOn", "2026-04-01", "receivedOn", "2026-03-31", "publishedOn", "2026-02-02");

        manager(exit + "/cancellation", Map.of("effectiveOn", "2026-06-30", "deliberation", act))
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/deliberation/receivedOn", "/deliberation/publishedOn")));
        cancel(exit, "2026-05-09").then().statusCode(400).body("errors[0].pointer", is("/effectiveOn"));
    }

    private static Response pay(String exit, String on) {
        return manager(
                exit + "/reimbursements", Map.of("amount", euros("100.00"), "paidOn", on, "reference", "virement"));
    }

    @Test
    void valuation_isOnTheRecordedAccountsOfTheYear() {
        String exit = asked(cooperative, "Département", "striking-off", Map.of());
        cancel(exit, "2026-06-30").then().statusCode(200);
        manager(
                        cooperative + "/accounts",
                        Map.of(
                                "endsOn",
                                "2026-06-30",
                                "approvedOn",
                                "2026-09-15",
                                "capital",
                                euros("65000.00"),
                                "losses",
                                euros("6500.00")))
                .then()
                .statusCode(201);

        value(exit, "2026-09-14").then().statusCode(400).body("errors.pointer", is(List.of("/losses", "/approvedOn")));
        manager(exit + "/valuation", Map.of("approvedOn", "2026-09-15"))
                .then()
                .statusCode(200)
                .body("losses.amount", is("500.00"))
                .body("due.amount", is("4500.00"));
    }

    @Test
    void valuationWithoutRecordedAccounts_needsTheirFigures() {
        String exit = asked(cooperative, "Département", "striking-off", Map.of());
        cancel(exit, "2026-06-30").then().statusCode(200);

        manager(exit + "/valuation", Map.of("approvedOn", "2026-09-15"))
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/capital", "/losses")));
    }

    private String dueSince(LocalDate day, String holder) {
        String exit = asked(cooperative, holder, "striking-off", Map.of("requestedOn", day.toString()));
        cancel(exit, day.toString()).then().statusCode(200);
        value(exit, day.toString()).then().statusCode(200).body("state", is("REIMBURSEMENT_DUE"));
        return exit;
    }
}
