package coop.vigie.membership.member;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.get;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.post;
import static coop.vigie.membership.MembershipApi.registered;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An authority asks itself to leave, follows its request and takes it back; of the other members it learns nothing. */
@QuarkusTest
@ServiceTest
class OwnWithdrawalIT {

    private static final Map<String, Object> RENUNCIATION = Map.of("on", "2026-05-20", "act", "Délibération 26-C-0120");

    private String cooperative;

    @BeforeEach
    void metropoleIsAMember() {
        cooperative = opened();
        registered(cooperative, 50);
    }

    @Test
    void ownWithdrawal_isAskedForFollowedAndTakenBack() {
        String exit = path(agent(cooperative + "/withdrawals", leaving("mel", "withdrawal")));
        managerGets(cooperative + "/register").then().body(standing(), is("EXIT_REQUESTED"));
        agentGets(exit).then().statusCode(200).body("state", is("REQUESTED")).body("shares", is(50));

        agent(exit + "/renunciation", RENUNCIATION)
                .then()
                .statusCode(200)
                .body("state", is("RENOUNCED"))
                .body("place", nullValue());

        managerGets(cooperative + "/register").then().body(standing(), is("MEMBER"));
        agentGets(exit + "/timeline")
                .then()
                .statusCode(200)
                .body("items.event", is(List.of("requested", "renounced")))
                .body("items.state", is(List.of("REQUESTED", "RENOUNCED")))
                .body("items[1].facts.act", is("Délibération 26-C-0120"))
                .body("items[0].author", endsWith("(mel)"));
        agent(cooperative + "/withdrawals", leaving("mel", "withdrawal"))
                .then()
                .statusCode(201)
                .body("shares", is(50));
    }

    @Test
    void renunciation_letsTheNextInTheQueueMoveUp() {
        String first = path(agent(cooperative + "/withdrawals", leaving("mel", "withdrawal")));
        String second = path(manager(cooperative + "/withdrawals", leaving("Ville", "withdrawal")));
        managerGets(second).then().body("place", is(2));

        agent(first + "/renunciation", RENUNCIATION).then().statusCode(200);

        managerGets(second).then().body("place", is(1)).body("rank", is(2));
    }

    @Test
    void renunciation_afterTheSharesAreCancelled_isTooLate() {
        String exit = path(agent(cooperative + "/withdrawals", leaving("mel", "withdrawal")));
        Map<String, Object> act = Map.of(
                "number",
                "26-C-0100",
                "votedOn",
                "2026-05-05",
                "receivedOn",
                "2026-05-06",
                "publishedOn",
                "2026-05-07");
        manager(exit + "/cancellation", Map.of("effectiveOn", "2026-06-30", "deliberation", act))
                .then()
                .statusCode(200);

        agent(exit + "/renunciation", RENUNCIATION)
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"))
                .body("state", is("EFFECTIVE"));
    }

    @Test
    void renunciation_datedBeforeTheRequestOrInTheFuture_isRefused() {
        String exit = path(agent(cooperative + "/withdrawals", leaving("mel", "withdrawal")));

        for (String on : List.of("2026-05-09", "2199-01-01")) {
            agent(exit + "/renunciation", Map.of("on", on, "act", "26-C-0120"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", is(List.of("/on")));
        }
        agent(exit + "/renunciation", Map.of("on", "2026-05-10", "act", "26-C-0120"))
                .then()
                .statusCode(200);
    }

    @Test
    void theListOfAnAuthority_isItsOwn_atItsPlaceInTheQueueOfAll() {
        manager(cooperative + "/withdrawals", leaving("Association voisine", "withdrawal"))
                .then()
                .statusCode(201);
        agent(cooperative + "/withdrawals", leaving("mel", "withdrawal")).then().statusCode(201);

        agentGets(cooperative + "/withdrawals")
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items[0].place", is(2))
                .body("items[0].queued.amount", is("0.00"));
        get(alefpa(), cooperative + "/withdrawals").then().statusCode(200).body("items.size()", is(0));
        managerGets(cooperative + "/withdrawals").then().body("items.size()", is(2));
    }

    @Test
    void anotherMembersExit_isNotTheirs() {
        String own = path(agent(cooperative + "/withdrawals", leaving("mel", "withdrawal")));
        String neighbours = path(manager(cooperative + "/withdrawals", leaving("Ville", "withdrawal")));

        agent(cooperative + "/withdrawals", leaving("Ville", "withdrawal"))
                .then()
                .statusCode(403);
        agent(cooperative + "/withdrawals", leaving("Nobody of the register", "withdrawal"))
                .then()
                .statusCode(403);
        post(alefpa(), cooperative + "/withdrawals", leaving("alefpa", "withdrawal"), newId())
                .then()
                .statusCode(400)
                .body("errors[0].code", is("unknown-holder"));
        agentGets(neighbours).then().statusCode(404);
        agentGets(neighbours + "/timeline").then().statusCode(404);
        agent(neighbours + "/renunciation", RENUNCIATION).then().statusCode(404);
        get(alefpa(), own).then().statusCode(404);
        post(alefpa(), own + "/renunciation", RENUNCIATION, newId()).then().statusCode(404);
        get(Tokens.of(Role.COOPERATIVE_MANAGER, "another-coop"), own).then().statusCode(403);
        get(Tokens.of(Role.CONTRIBUTOR), own).then().statusCode(403);
    }

    @Test
    void onlyAWithdrawal_isForTheMemberToAskForOrTakeBack() {
        agent(cooperative + "/withdrawals", leaving("mel", "dissolution"))
                .then()
                .statusCode(403);
        Map<String, Object> exclusion = new HashMap<>(leaving("mel", "exclusion"));
        exclusion.putAll(
                Map.of("motives", "Manquements répétés", "heardOn", "2026-05-02", "votesFor", 2, "votesExpressed", 3));
        String exit = path(manager(cooperative + "/withdrawals", exclusion));

        agentGets(exit).then().statusCode(200).body("kind", is("exclusion"));
        agent(exit + "/renunciation", RENUNCIATION).then().statusCode(403);
        manager(exit + "/renunciation", RENUNCIATION).then().statusCode(200).body("state", is("RENOUNCED"));
    }

    private static String alefpa() {
        return Tokens.of(Role.INSTITUTION_AGENT, "alefpa");
    }

    private static Map<String, Object> leaving(String holder, String kind) {
        return Map.of("holder", holder, "kind", kind, "requestedOn", "2026-05-10", "act", "Délibération 26-C-0100");
    }

    private String path(Response created) {
        return cooperative + "/withdrawals/"
                + created.then().statusCode(201).extract().path("id");
    }

    private static String standing() {
        return "holdings.find { it.holder.organisation == 'mel' }.standing";
    }
}
