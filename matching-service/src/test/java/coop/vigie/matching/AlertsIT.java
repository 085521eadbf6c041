package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.SOON;
import static coop.vigie.matching.MatchingApi.as;
import static coop.vigie.matching.MatchingApi.need;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import coop.vigie.events.catalogue.DeploymentState;
import coop.vigie.events.membership.CooperativeState;
import coop.vigie.kit.testing.OtherServices;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What organisations follow and are told of. */
@QuarkusTest
@ServiceTest
class AlertsIT {

    private static final String SUBSCRIPTIONS = "/matching/v1/alert-subscriptions";
    private final String organisation = "org-" + UUID.randomUUID();

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @Test
    void followedNeed_isToldOfAPlatformThatFits_once_andInItsFeed() throws Exception {
        String need = need(organisation, "private", "Gérer une ludothèque : prêt de jeux et inscriptions", Map.of());
        Response followed = follow(Map.of("need", need));
        String id = "ludo-" + UUID.randomUUID();

        OtherServices.send(CatalogueEvents.platform(
                id, 1, "Ludo", "Prêt de jeux en ludothèque et inscriptions", List.of("ludotheque", "pret-objets")));
        awaitAlert("platform-fits-need")
                .then()
                .body("items[0].platform", is(id))
                .body("items[0].need", is(need));
        OtherServices.send(CatalogueEvents.platform(
                id, 2, "Ludo", "Prêt de jeux en ludothèque, et inscriptions", List.of("ludotheque", "pret-objets")));

        await().atMost(SOON).until(() -> given().get("/q/health/ready").statusCode() == 200);
        String feed = given().get(followed.<String>path("feed"))
                .then()
                .statusCode(200)
                .contentType(containsString("application/atom+xml"))
                .extract()
                .asString();
        SyndFeed read = new SyndFeedInput().build(new StringReader(feed));
        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getEntries()).hasSize(1);
        assertThat(read.getEntries().get(0).getTitle()).contains("Ludo").contains("Besoin");
        // RFC 4287: an author has a name.
        assertThat(feed).contains("<name>Vigie</name>").doesNotContainPattern("<name\\s*/>|<name></name>");
        given().get("/matching/v1/feeds/0123456789abcdef").then().statusCode(404);
    }

    @Test
    void followedTerritoryAndDomain_areToldOfDeploymentsAndCapital() {
        follow(Map.of("territory", "departement-59", "domain", "mobilite"));
        String deployment = UUID.randomUUID().toString();
        DeploymentState declared = deployment(deployment, 1, "declared", "59017");

        OtherServices.send(declared);
        OtherServices.send(deployment(deployment, 2, "confirmed", "59017"));
        OtherServices.send(deployment(UUID.randomUUID().toString(), 1, "confirmed", "35238"));

        awaitAlert("neighbour-deployed").then().body("items.kind", contains("neighbour-deployed"));
        as(organisation)
                .header("Accept-Language", "en")
                .get("/matching/v1/alerts")
                .then()
                .body("items[0].text", containsString("deployed"));
    }

    @Test
    void followedDomain_isToldOfACooperativeThatOpens_eachTimeItOpens() {
        follow(Map.of("domain", "mobilite"));
        String cooperative = "coop-" + UUID.randomUUID();

        OtherServices.send(cooperative(cooperative, 1, false));
        OtherServices.send(cooperative(cooperative, 2, true));
        OtherServices.send(cooperative(cooperative, 3, true));

        awaitAlert("capital-opened");
        await().atMost(SOON).until(() -> openings(cooperative) == 1);
        OtherServices.send(cooperative(cooperative, 4, false));
        OtherServices.send(cooperative(cooperative, 5, true));
        await().atMost(SOON).until(() -> openings(cooperative) == 2);
    }

    @Test
    void subscriptions_belongToTheirOrganisation_andEndWithIfMatch() {
        String path = follow(Map.of("domain", "mobilite")).header("Location");

        as("another").get(path).then().statusCode(404);
        given().get(path).then().statusCode(401);
        as("another")
                .queryParam("organisation", organisation)
                .get(SUBSCRIPTIONS)
                .then()
                .statusCode(403);
        as("another")
                .queryParam("organisation", organisation)
                .get("/matching/v1/alerts")
                .then()
                .statusCode(403);
        as(organisation).delete(path).then().statusCode(428);
        as(organisation).header("If-Match", "\"9\"").delete(path).then().statusCode(412);
        as(organisation).header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        as(organisation).get(path).then().statusCode(404);
    }

    @Test
    void subscription_withFaults_namesThem() {
        as(organisation)
                .body(Map.of("organisation", organisation))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("nothing-followed"));
        as(organisation)
                .body(Map.of(
                        "organisation",
                        organisation,
                        "need",
                        UUID.randomUUID().toString(),
                        "domain",
                        "x",
                        "territory",
                        "y"))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/domain"))
                .body("errors.pointer", hasItem("/territory"))
                .body("errors.pointer", hasItem("/need"));
        String hidden = need(organisation, "private", "Gérer un cimetière", Map.of());
        as(organisation)
                .body(Map.of("organisation", organisation, "need", hidden, "published", true))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/published"));
        as("another")
                .body(Map.of("organisation", organisation, "domain", "mobilite"))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(403);
        as("another").get("/matching/v1/alerts").then().statusCode(200).body("items.need", not(hasItem(hidden)));
    }

    private Response follow(Map<String, ?> topic) {
        Map<String, Object> draft = new java.util.HashMap<>(topic);
        draft.put("organisation", organisation);
        Response answer = as(organisation).body(draft).post(SUBSCRIPTIONS);
        answer.then().statusCode(201);
        return answer;
    }

    private Response awaitAlert(String kind) {
        return await().atMost(SOON).until(() -> alerts(kind), found -> !found.<List<?>>path("items")
                .isEmpty());
    }

    private long openings(String cooperative) {
        return alerts("capital-opened").<List<String>>path("items.text").stream()
                .filter(text -> text.contains(cooperative))
                .count();
    }

    private Response alerts(String kind) {
        return as(organisation).queryParam("kind", kind).get("/matching/v1/alerts");
    }

    private static DeploymentState deployment(String id, long version, String state, String territory) {
        return new DeploymentState(
                id,
                version,
                false,
                "mobicoop",
                "alefpa",
                "association",
                territory,
                "use",
                LocalDate.of(2026, 1, 1),
                state);
    }

    private static CooperativeState cooperative(String id, long version, boolean open) {
        return new CooperativeState(
                id,
                version,
                false,
                null,
                id,
                "SCIC",
                List.of("mobicoop"),
                "100.00",
                10,
                1,
                "1000.00",
                open,
                null,
                null);
    }
}
