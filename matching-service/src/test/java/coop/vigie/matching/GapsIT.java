package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.SOON;
import static coop.vigie.matching.MatchingApi.as;
import static coop.vigie.matching.MatchingApi.need;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.events.catalogue.OrganisationState.Accompaniment;
import coop.vigie.kit.testing.OtherServices;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nothing covers, and who helps. */
@QuarkusTest
@ServiceTest
class GapsIT {

    private static final String NOTHING = "Piloter un lanceur spatial réutilisable depuis un pas de tir";

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @Test
    void gaps_needsOfPrivateOrganisations_countFromThreeOn() {
        // A commune of its own, so that needs of other tests do not count.
        String place = "2A004";
        for (int i = 0; i < 2; i++) {
            need("secret-" + UUID.randomUUID(), "private", NOTHING, Map.of("territory", place));
        }
        gaps(place).then().statusCode(200).body("items", empty());
        need("secret-" + UUID.randomUUID(), "private", NOTHING, Map.of("territory", place));
        gaps(place)
                .then()
                .body("items", hasSize(1))
                .body("items[0].organisations", is(3))
                .body("items[0].publicNeeds", is(0));

        need("open-" + UUID.randomUUID(), "public", NOTHING, Map.of("territory", place));

        gaps(place).then().body("items[0].organisations", is(4)).body("items[0].publicNeeds", is(1));
        given().queryParam("territory", place)
                .queryParam("months", 2)
                .get("/matching/v1/gaps/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].organisations", is(4))
                .body("items[0].organisations", is(0));
    }

    @Test
    void gaps_needThatMeansNothing_isNotCounted() {
        String place = "2A006";

        need("open-" + UUID.randomUUID(), "public", "asdfgh qwerty", Map.of("territory", place));

        gaps(place).then().statusCode(200).body("items", empty());
    }

    @Test
    void gaps_byFunctionAndDomain_areNamed() {
        need(
                "open-" + UUID.randomUUID(),
                "public",
                "Suivre les concessions du cimetière",
                Map.of("functions", List.of()));

        for (String by : List.of("function", "domain")) {
            given().queryParam("by", by)
                    .get("/matching/v1/gaps")
                    .then()
                    .statusCode(200)
                    .body("items.label", not(hasItem(org.hamcrest.Matchers.nullValue())));
        }
        given().queryParam("by", "colour")
                .queryParam("territory", "99999")
                .get("/matching/v1/gaps")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("by", "territory"));
    }

    @Test
    void support_isFoundByDomainAndTerritory_andForANeed() {
        String everywhere = "aide-" + UUID.randomUUID();
        String north = "aide-nord-" + UUID.randomUUID();
        accompanies(everywhere, List.of(), List.of());
        accompanies(north, List.of("mobilite"), List.of("departement-59"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        support("mobilite", "59017").then().body("items.organisation.id", hasItems(everywhere, north)));

        support("mobilite", "59017")
                .then()
                .body("items[0].organisation.id", is(north))
                .body("items[0].reasons.code", hasItems("domain", "territory"));
        support("mobilite", "35238").then().body("items.organisation.id", not(hasItem(north)));
        support("sante", "59017").then().body("items.organisation.id", not(hasItem(north)));
        // Each reason holds for what was asked: nobody works "whatever the territory" who says where.
        given().queryParam("domain", "mobilite")
                .queryParam("limit", 200)
                .get("/matching/v1/support")
                .then()
                .body(
                        "items.find { it.organisation.id == '" + north + "' }.reasons.code",
                        hasItems("domain", "territories"))
                .body("items.find { it.organisation.id == '" + everywhere + "' }.reasons.code", contains("anyone"));
        String id = need(
                "mel",
                "private",
                "Covoiturer entre voisins",
                Map.of("territory", "59017", "domains", List.of("mobilite")));
        as("mel").get("/matching/v1/needs/" + id + "/support").then().body("items[0].organisation.id", is(north));
        given().get("/matching/v1/needs/" + id + "/support").then().statusCode(404);
    }

    private static void accompanies(String id, List<String> domains, List<String> territories) {
        OtherServices.send(new OrganisationState(
                id,
                1,
                false,
                id,
                "association",
                null,
                null,
                null,
                null,
                new Accompaniment(domains, territories, "Aide les porteurs de projets.")));
    }

    private static Response support(String domain, String territory) {
        return given().queryParam("domain", domain)
                .queryParam("territory", territory)
                .queryParam("limit", 200)
                .get("/matching/v1/support");
    }

    private static Response gaps(String territory) {
        return given().queryParam("by", "territory")
                .queryParam("level", "commune")
                .queryParam("territory", territory)
                .get("/matching/v1/gaps");
    }
}
