package coop.vigie.membership.dossier;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.deliberation;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.intention;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.dossier.Dossiers.aid;
import static coop.vigie.membership.dossier.Dossiers.patch;
import static coop.vigie.membership.dossier.Dossiers.ready;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the intention to the vote: what changes, what is missing, what cannot be voted. */
@QuarkusTest
@ServiceTest
class ProjectStepsIT {

    @Test
    void partOfAShare_isNotCutToOneLess() {
        String path = ready(10);
        Map<String, Object> signed = Map.of("signedOn", "2026-03-02", "signatory", "La présidente", "shares", 10.7);

        patch(path, agentGets(path).header("ETag"), Map.of("shares", 1.7))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/shares"));
        agent(path + "/subscription-form", signed).then().statusCode(400).body("errors[0].pointer", is("/shares"));
    }

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
        "present, 162, proxies, 82, 400, invalid-input",
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
    void quorum_isOfThoseInTheRoom_andTheRecusedDoNotVote() {
        String path = ready(10);
        Map<String, Object> draft = new HashMap<>(deliberation());
        draft.putAll(Map.of("members", 200, "present", 160, "proxies", 60, "quorum", 101));
        agent(path + "/deliberation", draft).then().statusCode(409).body("type", endsWith("/quorum-missing"));
        draft.put("quorum", 100);
        draft.put("recusals", List.of("A", "B", "Camille Dupont"));
        agent(path + "/deliberation", draft).then().statusCode(400).body("errors[0].pointer", is("/present"));
        draft.put("recusals", List.of("Camille Dupont"));
        draft.put("interested", List.of("camille dupont"));
        agent(path + "/deliberation", draft).then().statusCode(400).body("errors[0].pointer", is("/interested"));

        draft.remove("interested");
        agent(path + "/deliberation", draft).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"for, false, 200, DELIBERATED", "against, false, 200, REJECTED_BY_ASSEMBLY", "for, true, 400,"})
    void tie_isDecidedByThePresident_exceptInASecretBallot(String vote, boolean secret, int status, String state) {
        Map<String, Object> draft = new HashMap<>(deliberation());
        draft.putAll(Map.of("for", 10, "against", 10, "castingVote", vote, "secretBallot", secret));

        agent(ready(10) + "/deliberation", draft)
                .then()
                .statusCode(status)
                .body("state", is(state))
                .body("errors.pointer", is(secret ? List.of("/castingVote") : null));
    }

    @Test
    void castingVoteWithoutATie_isRefused() {
        Map<String, Object> draft = new HashMap<>(deliberation());
        draft.put("castingVote", "for");

        agent(ready(10) + "/deliberation", draft).then().statusCode(400).body("errors[0].pointer", is("/castingVote"));
    }

    @Test
    void advanceOverItsShareOfTheRevenue_holdsTheProjectBack() {
        String path = "/memberships/" + intention(opened(), 10).then().extract().path("id");
        agent(path + "/review", Map.of("advance", euros("150000.01"))).then().statusCode(200);
        agentGets(path + "/checks").then().body("items.find { it.id == 'M-31' }.outcome", is("to-be-validated"));
        agent(path + "/review", Map.of("operatingRevenue", euros("1000000.00")))
                .then()
                .statusCode(200);

        agent(path + "/readiness", Map.of())
                .then()
                .statusCode(409)
                .body("rule", is("M-31"))
                .body("figures.maximum", is("150000.00"));
        agent(path + "/review", Map.of("advance", euros("150000.00"))).then().statusCode(200);
        agent(path + "/readiness", Map.of()).then().statusCode(200);
    }

    @Test
    void advanceForMoreThanTwoYears_holdsTheProjectBack_unlessItIsItsOneRenewal() {
        String path = "/memberships/" + intention(opened(), 10).then().extract().path("id");
        Map<String, Object> advance = Map.of(
                "advance",
                euros("1000.00"),
                "operatingRevenue",
                euros("1000000.00"),
                "advanceGrantedOn",
                "2026-01-15",
                "advanceUntil",
                "2028-01-16");
        agent(path + "/review", advance).then().statusCode(200);

        agent(path + "/readiness", Map.of())
                .then()
                .statusCode(409)
                .body("rule", is("M-31"))
                .body("figures.latest", is("2028-01-15"));
        agent(path + "/review", Map.of("advanceRenewed", true)).then().statusCode(200);
        agent(path + "/readiness", Map.of()).then().statusCode(200);
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
}
