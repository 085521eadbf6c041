package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be asked for, and in which order it comes. */
@QuarkusTest
@ServiceTest
class FindingIT {

    private static final String ROOT = "/catalogue/v1";

    @Test
    void facets_keepTheirOwnCountsAndShowZeros() {
        List<Map<String, Object>> all =
                given().get(ROOT + "/platforms?facets=domain").path("facets[0].values");
        List<Map<String, Object>> chosen = given().get(ROOT + "/platforms?facets=domain,licence&domain=mobilite")
                .path("facets[0].values");

        assertThat(chosen).isEqualTo(all);
        List<Integer> licences =
                given().get(ROOT + "/platforms?facets=licence&domain=mobilite").path("facets[0].values.count");
        assertThat(licences).contains(0);
        given().get(ROOT + "/platforms?facets=colour").then().statusCode(400).body("errors[0].parameter", is("facets"));
    }

    @Test
    void lettersThatChangedPlaces_areASlip() {
        given().get(ROOT + "/platforms?q=vleo")
                .then()
                .body("corrected", is("velo"))
                .body("items.id", hasItem("rustine-libre"));
    }

    @Test
    void filters_eachNarrow() {
        given().get(ROOT + "/platforms?licence=free&limit=200").then().body("items.freeLicence", everyItem(is(true)));
        given().get(ROOT + "/platforms?legalForm=SCIC").then().body("items.stewardForm", everyItem(is("SCIC")));
        given().get(ROOT + "/platforms?hosting=hosted").then().body("items.hosting", hasItem("both"));
        given().get(ROOT + "/platforms?territory=59350").then().body("items.id", hasItem("tipimi"));
        given().get(ROOT + "/platforms?territory=32").then().body("items.id", hasItem("tipimi"));
        given().get(ROOT + "/platforms?territory=departement-32").then().body("items", hasSize(0));
        given().get(ROOT + "/platforms?q=n'importe & | ! <-> :* quoi").then().statusCode(200);
        given().get(ROOT + "/platforms?q=%00").then().statusCode(200);
        given().get(ROOT + "/platforms?territory=99999&sort=colour&sovereignty=101&hasShares=perhaps")
                .then()
                .statusCode(400)
                .body("errors", hasSize(4));
        given().get(ROOT + "/platforms?q=vélos").then().body("items[0].highlight", containsString("<mark>"));
        given().get(ROOT + "/platforms/rustine-libre/similar").then().body("items", hasSize(greaterThan(0)));
        given().get(ROOT + "/suggestions?q=rust").then().body("items[0].id", is("rustine-libre"));
    }

    @Test
    void sortedPages_repeatNothingInAnyOrder() {
        for (String sort : List.of("name", "published", "updated", "sovereignty", "relevance&q=gestion")) {
            Set<String> seen = new HashSet<>();
            String next = ROOT + "/platforms?limit=7&sort=" + sort;
            while (next != null) {
                var page = given().urlEncodingEnabled(false).get(next);
                List<String> ids = page.then().statusCode(200).extract().path("items.id");
                assertThat(seen).as(sort).doesNotContainAnyElementsOf(ids);
                seen.addAll(ids);
                next = page.path("next");
            }
            assertThat(seen).as(sort).hasSizeGreaterThan(10);
        }
    }

    @Test
    void statistics_countTheCatalogue() {
        given().get(ROOT + "/statistics")
                .then()
                .statusCode(200)
                .body("platformsByStatus.find { it.value == 'published' }.count", greaterThan(70))
                .body("platformsByDomain", hasSize(24))
                .body("completeness.find { it.field == 'summary' }.known", greaterThan(70));
        given().get(ROOT + "/statistics/coverage?level=region")
                .then()
                .body("items.territoryName", hasItem("Hauts-de-France"));
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    @Test
    void everydayWords_whoseConceptNoPlatformHas_findWhatIsNextToIt() {
        for (String words : List.of("crevaison", "pneu crevé", "bike repair")) {
            given().queryParam("q", words)
                    .get(ROOT + "/platforms?domain=mobilite&limit=200")
                    .then()
                    .body("items.id", hasItem("rustine-libre"));
        }
    }

    @Test
    void everydayWords_thatFewPlatformsFit_findThoseAndThenWhatIsNextToIt() {
        String words = "nichoirs " + UUID.randomUUID();
        String narrow = concept(words, Map.of("broader", List.of("energie")));
        String next = "mangeoires " + UUID.randomUUID();
        concept(next, Map.of("broader", List.of("energie"), "related", List.of(narrow)));
        String exact = Proposals.published(Map.of("functions", List.of(words)));
        String near = Proposals.published(Map.of("functions", List.of(next)));

        given().queryParam("q", words).get(ROOT + "/platforms").then().body("items.id", is(List.of(exact, near)));

        List<String> more = Stream.generate(() -> Proposals.published(Map.of("functions", List.of(words))))
                .limit(2)
                .toList();
        given().queryParam("q", words)
                .get(ROOT + "/platforms")
                .then()
                .body("items.id", hasItems(exact, more.get(0), more.get(1)))
                .body("items", hasSize(3));
    }

    private static String concept(String label, Map<String, Object> links) {
        Map<String, Object> concept = new HashMap<>(links);
        concept.put("kind", "function");
        concept.put("prefFr", label);
        return as(Role.MODERATOR).body(concept).post(ROOT + "/concepts").path("id");
    }

    @Test
    void filters_areReadAsTheyAreMeant() {
        List<String> mit =
                given().get(ROOT + "/platforms?licence=MIT&limit=200").path("items.id");
        assertThat(mit).isNotEmpty();
        assertThat(given().get(ROOT + "/platforms?licence=mit&limit=200").<List<String>>path("items.id"))
                .isEqualTo(mit);
        String local = Proposals.published(Map.of("territories", List.of("59350")));
        given().get(ROOT + "/platforms?territory=FR&limit=200").then().body("items.id", hasItem(local));
    }
}
