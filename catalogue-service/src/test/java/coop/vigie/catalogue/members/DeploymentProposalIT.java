package coop.vigie.catalogue.members;

import static coop.vigie.kit.testing.OtherServices.send;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import coop.vigie.catalogue.Proposals;
import coop.vigie.events.matching.MatchesState;
import coop.vigie.events.matching.NeedState;
import coop.vigie.kit.Ids;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an organisation accepted is proposed to it as a deployment; nothing is declared without it. */
@QuarkusTest
@ServiceTest
class DeploymentProposalIT {

    private static final String PROPOSALS = "/catalogue/v1/deployment-proposals";

    @Test
    void acceptedMatch_isProposedToItsOrganisation_untilItIsDeclared() {
        String need = Ids.next().toString();
        String own = organisation();
        send(new NeedState(
                need, 1, false, own, "open", "Prêt de vélos aux agents", "…", List.of(), List.of(), "59350"));
        send(new MatchesState(
                need,
                1,
                false,
                own,
                "r1",
                false,
                List.of(),
                List.of(
                        new MatchesState.Decision("emoncms", "accepted", Instant.parse("2026-11-20T10:00:00Z")),
                        new MatchesState.Decision("tipimi", "shortlisted", Instant.parse("2026-11-20T10:00:00Z")))));

        await().untilAsserted(() -> list(agent(own))
                .body("items.platform.id", is(List.of("emoncms")))
                .body("items[0].need.name", is("Prêt de vélos aux agents"))
                .body("items[0].draft.use", is("Prêt de vélos aux agents"))
                .body("items[0].draft.territory", is("59350"))
                .body("items[0].acceptedAt", is("2026-11-20T10:00:00Z")));
        list(as(Role.MODERATOR)).body("items.need.id", hasItem(need));
        list(agent("apes")).body("items", empty());
        agent("apes").get(PROPOSALS + "?organisation=" + own).then().statusCode(403);
        as(Role.INSTITUTION_AGENT).get(PROPOSALS).then().statusCode(403);
        given().get("/catalogue/v1/deployments?platform=emoncms&organisation=" + own)
                .then()
                .body("items", empty());

        Map<String, Object> draft = list(agent(own)).extract().path("items[0].draft");
        agent(own)
                .contentType("application/json")
                .body(draft)
                .post("/catalogue/v1/deployments")
                .then()
                .statusCode(201)
                .body("state", is("declared"));

        list(agent(own)).body("items", empty());
    }

    @Test
    void dismissedProposal_isNotProposedAgain_andOnlyToItsOrganisationToDismiss() {
        String own = organisation();
        String need = accepted(own, "emoncms", "tipimi");
        await().untilAsserted(() -> list(agent(own)).body("items.platform.id", is(List.of("emoncms", "tipimi"))));

        dismiss(agent("apes"), need, "emoncms").statusCode(404);
        dismiss(as(Role.CONTRIBUTOR), need, "emoncms").statusCode(403);
        dismiss(agent(own), need, "emoncms").statusCode(204);
        list(agent(own)).body("items.platform.id", is(List.of("tipimi")));
        dismiss(agent(own), need, "emoncms").statusCode(404);
        dismiss(as(Role.MODERATOR), need, "tipimi").statusCode(204);

        list(agent(own)).body("items", empty());
    }

    @Test
    void proposalOfAPlatformMergedSince_isOfTheOneThatTookItsPlace() {
        String own = organisation();
        String old = Proposals.published();
        String next = Proposals.published();
        String need = accepted(own, old);
        await().untilAsserted(() -> list(agent(own)).body("items.platform.id", is(List.of(old))));

        Proposals.merge(old, next);

        list(agent(own)).body("items.platform.id", is(List.of(next))).body("items[0].draft.platform", is(next));
        dismiss(agent(own), need, next).statusCode(204);
        list(agent(own)).body("items", empty());
    }

    /** The id of a need for which an organisation accepted these platforms. */
    private static String accepted(String organisation, String... platforms) {
        String need = Ids.next().toString();
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        List<MatchesState.Decision> decisions = Stream.of(platforms)
                .map(platform -> new MatchesState.Decision(platform, "accepted", at))
                .toList();
        send(new MatchesState(need, 1, false, organisation, "r1", false, List.of(), decisions));
        return need;
    }

    private static ValidatableResponse dismiss(RequestSpecification caller, String need, String platform) {
        return caller.contentType("application/json")
                .body(Map.of("reason", "Abandonné."))
                .post(PROPOSALS + "/" + need + "/" + platform + "/dismissal")
                .then();
    }

    /** An organisation that nobody else's test is about. */
    private static String organisation() {
        String id = "proposee-" + UUID.randomUUID();
        as(Role.CONTRIBUTOR)
                .contentType("application/json")
                .body(Map.of("id", id, "name", id, "kind", "association"))
                .post("/catalogue/v1/organisations")
                .then()
                .statusCode(201);
        return id;
    }

    private static ValidatableResponse list(RequestSpecification caller) {
        return caller.get(PROPOSALS).then().statusCode(200);
    }

    private static RequestSpecification agent(String organisation) {
        return given().auth().oauth2(Tokens.of(Role.INSTITUTION_AGENT, organisation));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }
}
