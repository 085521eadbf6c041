package coop.vigie.membership.dossier;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import coop.vigie.membership.member.Members;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What follows an entry: the other services are told, and somebody sits for the authority. */
@QuarkusTest
@ServiceTest
class AfterEntryIT {

    @Inject
    Jdbi jdbi;

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
        agent(path + "/recusals", Map.of("matter", "aid", "on", "2026-10-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/on"))
                .body("errors[0].code", is("date-out-of-mandate"));
        for (String since : List.of("2026-09-01", "2026-08-01")) {
            agent(
                            "/organisations/mel/representatives",
                            Map.of("cooperative", id, "name", "Noa Petit", "act", "26-C-0201", "since", since))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/mandate-overlaps"));
        }
        MembershipApi.get(Tokens.of(Role.INSTITUTION_AGENT, "alefpa"), "/organisations/mel/representatives")
                .then()
                .statusCode(403);
        MembershipApi.get(Tokens.of(Role.COOPERATIVE_MANAGER), "/organisations/mel/representatives")
                .then()
                .statusCode(403);
    }

    @Test
    void publicBodyWithoutADossier_isToldAsAMember_withItsSeniority_untilItHasLeft() {
        String cooperative = opened();
        String to = "metropole-" + UUID.randomUUID();
        pass(cooperative, "transmission", "Ville", Map.of("organisation", to, "publicBody", true), 150);

        assertThat(lastEvent(holder(cooperative, to)))
                .contains(
                        "\"organisation\":\"" + to + "\"",
                        "\"member\":true",
                        "\"memberSince\":\"2025-01-01\"",
                        "\"shares\":150");
        pass(cooperative, "transfer", to, Map.of("name", "Département"), 150);
        assertThat(lastEvent(holder(cooperative, to))).contains("\"member\":false");
    }

    @Test
    void publicBodyThatWasTakenOver_isToldAsAMember_andAPrivateOneIsNot() {
        String id = newId();
        manager("/cooperatives", cooperative(id)).then().statusCode(201);
        List<Map<String, Object>> holdings = List.of(
                holding("employees", "a", Map.of("name", "Équipe")),
                holding("users", "b", Map.of("organisation", "asso-" + id, "publicBody", false)),
                holding("public-bodies", "c", Map.of("organisation", "ville-" + id, "publicBody", true)));
        manager("/cooperatives/" + id + "/opening-register", Map.of("asOf", "2025-01-01", "holdings", holdings))
                .then()
                .statusCode(201);

        assertThat(lastEvent(holder("/cooperatives/" + id, "ville-" + id))).contains("\"member\":true");
        assertThat(events("asso-" + id)).isZero();
    }

    private static Map<String, Object> holding(String category, String college, Map<String, ?> holder) {
        return Map.of("holder", holder, "category", category, "college", college, "shares", 10);
    }

    private static void pass(String cooperative, String kind, String from, Map<String, ?> to, int shares) {
        Members.transfer(cooperative, Map.of("kind", kind, "from", from, "to", to, "shares", shares, "approval", "CA"))
                .then()
                .statusCode(201);
    }

    private static String holder(String cooperative, String organisation) {
        return managerGets(cooperative + "/positions?limit=200")
                .path("items.find { it.organisation == '" + organisation + "' }.holder");
    }

    private long events(String organisation) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM outbox WHERE body::text LIKE :some")
                .bind("some", "%" + organisation + "%")
                .mapTo(Long.class)
                .one());
    }

    private String lastEvent(String path) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT body FROM outbox WHERE subject = :id ORDER BY version DESC LIMIT 1")
                        .bind("id", path.substring(path.lastIndexOf('/') + 1))
                        .mapTo(String.class)
                        .one());
    }
}
