package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.SOON;
import static coop.vigie.matching.MatchingApi.as;
import static coop.vigie.matching.MatchingApi.open;
import static coop.vigie.matching.MatchingApi.search;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import coop.vigie.events.membership.CooperativeState;
import coop.vigie.events.membership.MembershipState;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.OtherServices;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Needs from end to end: the seed by events, needs and their matches by HTTP. */
@QuarkusTest
@ServiceTest
class NeedsIT {

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @Test
    void need_isRankedDecidedAndShown() {
        Response need = open("alefpa", "public", "Suivre les réparations et la location des vélos de l'atelier");
        String path = need.header("Location");

        need.then().statusCode(201).header("ETag", is("\"1\"")).body("functions.id", hasItem("suivi-reparations"));
        given().get(path + "/matches").then().body("items[0].platform.id", is("rustine-libre"));
        as("alefpa")
                .body(Map.of("decision", "accepted"))
                .post(path + "/matches/rustine-libre/decision")
                .then()
                .statusCode(201);
        given().get(path + "/matches")
                .then()
                .body("items.find { it.platform.id == 'rustine-libre' }.decision", is("accepted"));
        as("mel")
                .body(Map.of("decision", "rejected"))
                .post(path + "/matches/rustine-libre/decision")
                .then()
                .statusCode(403);
    }

    @Test
    void need_ofAnother_isNotChanged() {
        String path =
                open("alefpa", "public", "Suivre les réparations des vélos").header("Location");

        patch("mel", path, "\"1\"", Map.of("title", "pris")).then().statusCode(403);
        patch("alefpa", path, null, Map.of("title", "neuf")).then().statusCode(428);
        patch("alefpa", path, "\"7\"", Map.of("title", "neuf")).then().statusCode(412);
        patch("alefpa", path, "\"1\"", Map.of("nothing", 1))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/nothing"));
        patch("alefpa", path, "\"1\"", Map.of("title", "neuf"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""));
        patch("alefpa", path, "\"2\"", Map.of("state", "draft")).then().statusCode(409);
    }

    @Test
    void need_private_isThereForItsOrganisationAlone() {
        String path =
                open("alefpa", "private", "Gérer un budget participatif secret").header("Location");

        given().get(path).then().statusCode(404);
        as("mel").get(path).then().statusCode(404);
        as("mel").get(path + "/matches").then().statusCode(404);
        patch("mel", path, "\"1\"", Map.of("title", "pris")).then().statusCode(404);
        as("alefpa").get(path).then().statusCode(200).header("Cache-Control", is("no-store"));
        String id = path.substring(path.lastIndexOf('/') + 1);
        given().queryParam("limit", 200).get("/matching/v1/needs").then().body("items.id", not(hasItem(id)));
        as("alefpa").get("/matching/v1/organisations/alefpa/needs").then().body("items.id", hasItem(id));
        as("mel").get("/matching/v1/organisations/alefpa/needs").then().statusCode(403);
    }

    @Test
    void platformPublished_comesIntoOpenNeeds() {
        String path = open("mel", "public", "Ouvrir notre atelier de menuiserie aux voisins, prêt d'outils et créneaux")
                .header("Location");
        String id = "bois-" + UUID.randomUUID();

        OtherServices.send(CatalogueEvents.platform(
                id,
                1,
                "Atelier bois",
                "Gestion des créneaux et du prêt d'outils d'une menuiserie partagée",
                List.of("pret-objets", "reservation-machines")));

        await().atMost(SOON)
                .untilAsserted(() -> given().get(path + "/matches").then().body("items.platform.id", hasItem(id)));
        given().get(path + "/matches/history").then().body("items.cause", hasItem(startsWith("platform-changed:")));
    }

    @Test
    void platformWithdrawn_leavesOpenNeeds() {
        String id = "menuiserie-" + UUID.randomUUID();
        OtherServices.send(CatalogueEvents.platform(id, 1, "Menuiserie", "Prêt d'outils", List.of("pret-objets")));
        await().atMost(SOON).until(() -> search(Map.of("text", "Menuiserie", "limit", 50))
                .path("items.platform.id")
                .toString()
                .contains(id));
        String path = open("mel", "public", "Prêter des outils de menuiserie entre voisins")
                .header("Location");
        given().get(path + "/matches").then().body("items.platform.id", hasItem(id));

        OtherServices.send(CatalogueEvents.withdrawn(id, 2));

        await().atMost(SOON)
                .untilAsserted(() -> given().get(path + "/matches").then().body("items.platform.id", not(hasItem(id))));
        given().get("/q/health/ready").then().body("checks.find { it.name == 'projections' }.data.deadLetters", is(0));
    }

    @Test
    void memberships_areAReason() {
        OtherServices.send(new CooperativeState(
                "coop-x",
                1,
                false,
                null,
                "Coop",
                "SCIC",
                List.of("rustine-libre"),
                "100.00",
                10,
                1,
                "1000.00",
                true,
                null,
                null));
        OtherServices.send(new MembershipState(
                "m-1",
                1,
                false,
                "coop-x",
                "mel",
                "MEL",
                "epci",
                true,
                "PARTLY_PAID",
                true,
                LocalDate.of(2026, 3, 5),
                50L));

        await().atMost(SOON).untilAsserted(() -> search(Map.of("text", "réparer et louer des vélos"))
                .then()
                .body("items[0].reasons.code", hasItem("institutional-members")));
    }

    @Test
    void decision_withoutWhatItNeeds_orOnAClosedNeed_isRefused() {
        String path =
                open("alefpa", "public", "Suivre les réparations des vélos").header("Location");
        String decision = path + "/matches/rustine-libre/decision";

        decide(decision, Map.of("decision", "rejected"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        decide(decision, Map.of("decision", "piloting"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/until"));
        decide(decision, Map.of("decision", "loved"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/decision"));
        decide(path + "/matches/nothing/decision", Map.of("decision", "accepted"))
                .then()
                .statusCode(404);
        decide(
                        decision,
                        Map.of(
                                "decision",
                                "piloting",
                                "until",
                                LocalDate.now().plusMonths(3).toString()))
                .then()
                .statusCode(201);
        patch("alefpa", path, "\"1\"", Map.of("state", "closed")).then().statusCode(200);
        decide(decision, Map.of("decision", "accepted")).then().statusCode(409);
        given().queryParam("state", "lost")
                .queryParam("territory", "nowhere")
                .get("/matching/v1/needs")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("state", "territory"));
    }

    private static Response decide(String path, Map<String, ?> decision) {
        return as("alefpa").body(decision).post(path);
    }

    @Test
    void openNeed_withFaults_namesThem() {
        as("alefpa")
                .body(Map.of(
                        "organisation",
                        "alefpa",
                        "title",
                        "",
                        "text",
                        "x",
                        "territory",
                        "nowhere",
                        "domains",
                        List.of("rien")))
                .post("/matching/v1/needs")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/title", "/territory", "/domains/0"));
        as("mel")
                .body(Map.of("organisation", "alefpa", "title", "t", "text", "x"))
                .post("/matching/v1/needs")
                .then()
                .statusCode(403);
    }

    private static Response patch(String organisation, String path, String ifMatch, Map<String, ?> patch) {
        RequestSpecification request = given().auth()
                .oauth2(Tokens.of(Role.INSTITUTION_AGENT, organisation))
                .contentType("application/merge-patch+json")
                .body(io.restassured.path.json.JsonPath.given(json(patch))
                        .prettify()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path);
    }

    private static String json(Map<String, ?> values) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(values);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
