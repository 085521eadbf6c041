package coop.vigie.membership.dossier;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.deliberation;
import static coop.vigie.membership.dossier.Dossiers.deliberated;
import static coop.vigie.membership.dossier.Dossiers.ready;
import static coop.vigie.membership.dossier.Dossiers.sign;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The days and the people of an act fit together, and a day that was recorded wrong can be put right. */
@QuarkusTest
@ServiceTest
class ActDatesIT {

    @Test
    void adjournment_saysWhy_andComesBeforeTheVote() {
        String path = ready(10);
        agent(path + "/deliberation", Map.of("votedOn", "2026-02-10", "adjourned", true))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/reason"));
        agent(path + "/deliberation", Map.of("votedOn", "2026-02-10", "adjourned", true, "reason", "quorum"))
                .then()
                .statusCode(200);

        agent(path + "/deliberation", deliberation()).then().statusCode(400).body("errors[0].pointer", is("/votedOn"));
        agent(path + "/deliberation", with("votedOn", "2026-02-10")).then().statusCode(200);
    }

    @Test
    void substitute_isSomebodyElse() {
        agent(
                        ready(10) + "/deliberation",
                        with("representative", Map.of("name", "Camille Dupont", "substitute", "camille dupont ")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/representative/substitute"));
    }

    @Test
    void certificate_doesNotComeBeforeTheVote() {
        agent(
                        deliberated(10) + "/transmission",
                        Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11", "certifiedOn", "2026-02-05"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/certifiedOn"));
    }

    @Test
    void dayOfReception_isCorrectedWithItsReason_andTheDelayStartsAnew() {
        String path = deliberated(10);
        agent(path + "/transmission-correction", correction("receivedOn", "2026-02-12"))
                .then()
                .statusCode(409);
        agent(path + "/transmission", Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11"))
                .then()
                .body("appealDeadline", is("2026-04-13"));

        agent(path + "/transmission-correction", Map.of("receivedOn", "2026-02-20"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/reason"));
        agent(path + "/transmission-correction", correction("receivedOn", "2026-02-05"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/receivedOn"));
        agent(path + "/transmission-correction", correction("receivedOn", "2026-02-20"))
                .then()
                .statusCode(200)
                .body("state", is("ENFORCEABLE"))
                .body("appealDeadline", is("2026-04-21"));
        agentGets(path + "/timeline")
                .then()
                .body("items.event", hasItem("transmission-correction"))
                .body("items.find { it.event == 'transmission-correction' }.facts.reason", is("accusé mal lu"));
    }

    @Test
    void dayOfReception_isNotMovedBehindTheFormOrALetter() {
        String path = deliberated(10);
        agent(path + "/transmission", Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11"));
        sign(path, "2026-03-01", "La présidente").then().statusCode(200);
        agent(path + "/legality", Map.of("kind", "gracious-appeal", "on", "2026-03-10"));

        agent(path + "/transmission-correction", correction("receivedOn", "2026-03-11"))
                .then()
                .statusCode(400)
                .body("errors[0].code", is("date-too-late"));
        agent(path + "/transmission-correction", correction("publishedOn", "2026-03-02"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/form-before-act"));
    }

    private static Map<String, Object> correction(String field, String day) {
        return Map.of(field, day, "reason", "accusé mal lu");
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> draft = new HashMap<>(deliberation());
        draft.put(field, value);
        return draft;
    }
}
