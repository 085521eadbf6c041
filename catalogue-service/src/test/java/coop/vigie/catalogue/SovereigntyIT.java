package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The assessment of platforms, and the grid that it is made by. */
@QuarkusTest
@ServiceTest
class SovereigntyIT {

    private static final String ROOT = "/catalogue/v1";

    @Test
    void sovereignty_neverCountsTheUnknown() {
        given().get(ROOT + "/platforms/rustine-libre/sovereignty")
                .then()
                .body("criteria.find { it.id == 'free-licence' }.answer", is("met"))
                .body("criteria.find { it.id == 'free-licence' }.evidence.fields", is(List.of("licence")))
                .body(
                        "criteria.find { it.id == 'free-licence' }.evidence.sources.source",
                        is(List.of("initial-catalogue")))
                .body("criteria.find { it.id == 'data-protection' }.answer", is("unknown"))
                .body("unknown", greaterThan(0));
        String before = given().get(ROOT + "/platforms/rustine-libre").header("ETag");
        Map<String, Object> evidence = Map.of(
                "criterion",
                "data-protection",
                "answer",
                "met",
                "link",
                "https://rustinelibre.fr/donnees",
                "dated",
                "2026-10-01");
        Map<String, Object> tomorrow = new java.util.HashMap<>(evidence);
        tomorrow.put("dated", "2099-01-01");
        as(Role.MODERATOR)
                .body(tomorrow)
                .post(ROOT + "/platforms/rustine-libre/sovereignty/evidence")
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/dated")));
        as(Role.CONTRIBUTOR)
                .body(evidence)
                .post(ROOT + "/platforms/rustine-libre/sovereignty/evidence")
                .then()
                .statusCode(403);
        as(Role.MODERATOR)
                .body(evidence)
                .post(ROOT + "/platforms/rustine-libre/sovereignty/evidence")
                .then()
                .statusCode(200)
                .body(
                        "criteria.find { it.id == 'data-protection' }.evidence.link",
                        is("https://rustinelibre.fr/donnees"))
                .body("history", hasSize(greaterThan(0)));
        assertThat(given().get(ROOT + "/platforms/rustine-libre").header("ETag"))
                .isNotEqualTo(before);
        given().get(ROOT + "/sovereignty/method")
                .then()
                .contentType("text/html")
                .body(containsString("jamais"));
    }

    @Test
    void grid_ofANewVersion_reassessesAllAndKeepsWhatWas() {
        Map<String, Object> grid = given().get(ROOT + "/sovereignty/grids").path("items[0]");
        List<Map<String, Object>> criteria =
                new java.util.ArrayList<>((List<Map<String, Object>>) grid.get("criteria"));
        criteria.add(Map.of(
                "id",
                "sobriete",
                "weight",
                2,
                "questionFr",
                "Est-il sobre ?",
                "questionEn",
                "Is it frugal?",
                "methodFr",
                "Un modérateur répond.",
                "methodEn",
                "A moderator answers."));
        Map<String, Object> draft = Map.of("criteria", criteria, "note", "La sobriété compte.");
        as(Role.MODERATOR).body(draft).post(ROOT + "/sovereignty/grids").then().statusCode(403);

        int version = as(Role.ADMIN)
                .body(draft)
                .post(ROOT + "/sovereignty/grids")
                .then()
                .statusCode(201)
                .extract()
                .path("version");

        String path = ROOT + "/platforms/mobicoop/sovereignty";
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> given().get(path).path("gridVersion").equals(version));
        given().get(path)
                .then()
                .body("criteria.find { it.id == 'sobriete' }.answer", is("unknown"))
                .body("history.gridVersion", hasItem(1));
        given().get(ROOT + "/sovereignty/method").then().body(containsString("sobre"));
        given().get(ROOT + "/sovereignty/method?version=1")
                .then()
                .body(org.hamcrest.Matchers.not(containsString("sobre")));
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
