package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.SOON;
import static coop.vigie.matching.MatchingApi.as;
import static coop.vigie.matching.MatchingApi.need;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All lists are paged and counted in one way, those that are worked out for the request too. */
@QuarkusTest
@ServiceTest
class ListsIT {

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @Test
    void matches_arePagedToTheirEnd() {
        String path = "/matching/v1/needs/"
                + need("alefpa", "public", "Suivre les réparations et la location des vélos " + run, Map.of())
                + "/matches";

        List<String> whole = wholeAndPaged(path);

        assertThat(whole).hasSizeGreaterThan(3);
        refusesCursor(path);
        given().header("Prefer", "return=total-count")
                .queryParam("limit", 1)
                .get(path)
                .then()
                .header("Total-Count", is(String.valueOf(whole.size())));
    }

    @Test
    void candidates_arePagedToTheirEnd() {
        String one = need("nord-" + run, "public", "Dessiner des isochrones à pied " + run, Map.of());
        String other = need("sud-" + run, "public", "Calculer des isochrones à pied " + run, Map.of());
        Response opened =
                as("nord-" + run).body(Map.of("needs", List.of(one, other))).post("/matching/v1/pooling-groups");
        String group = opened.statusCode() == 201
                ? opened.path("id")
                : given().queryParam("need", one)
                        .get("/matching/v1/pooling-groups")
                        .path("items[0].id");
        String path = "/matching/v1/pooling-groups/" + group + "/candidates";

        wholeAndPaged(path);
        refusesCursor(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs", "pooling-groups", "gaps", "support"})
    void list_isCountedWhereThatIsPreferred(String list) {
        need("ville-" + run, "public", "Piloter un lanceur spatial réutilisable " + run, Map.of());

        Response answer = given().header("Prefer", "return=total-count")
                .queryParam("limit", 200)
                .get("/matching/v1/" + list);

        answer.then().statusCode(200).header("Total-Count", notNullValue());
        if (answer.path("next") == null) {
            assertThat(answer.header("Total-Count"))
                    .isEqualTo(String.valueOf(answer.<List<?>>path("items").size()));
        }
        given().get("/matching/v1/" + list).then().header("Total-Count", org.hamcrest.Matchers.nullValue());
        refusesCursor("/matching/v1/" + list);
    }

    @Test
    void listOfOnesOwn_isCountedWhereThatIsPreferred() {
        String organisation = "ville-" + run;
        String id = need(organisation, "public", "Piloter un lanceur spatial réutilisable " + run, Map.of());
        for (String territory : List.of("59350", "59512")) {
            as(organisation)
                    .body(Map.of("organisation", organisation, "territory", territory))
                    .post("/matching/v1/alert-subscriptions")
                    .then()
                    .statusCode(201);
        }

        counts(organisation, "alert-subscriptions", is("2"));
        counts(organisation, "alerts", is("0"));
        counts(organisation, "needs/" + id + "/matches/history", is("1"));
        counts(organisation, "organisations/" + organisation + "/needs", is("1"));
    }

    private static void counts(String organisation, String list, Matcher<String> total) {
        as(organisation)
                .header("Prefer", "return=total-count")
                .queryParam("limit", 1)
                .get("/matching/v1/" + list)
                .then()
                .statusCode(200)
                .header("Total-Count", total);
    }

    @Test
    void needsAndGaps_comeWholeAsATableAndAsLines() {
        String formula = "=HYPERLINK(\"x\") " + run;
        as("ville-" + run)
                .body(Map.of(
                        "title",
                        formula,
                        "visibility",
                        "public",
                        "text",
                        "Piloter un lanceur spatial réutilisable, " + run))
                .post("/matching/v1/needs")
                .then()
                .statusCode(201);
        need("ville-" + run, "private", "Gérer un cimetière", Map.of());
        String filter = "?organisation=ville-" + run;

        assertThat(export("text/csv", "/needs" + filter, null).lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("id,organisation,state");
        assertThat(export("text/csv", "/needs" + filter, null)).contains(",\"'=HYPERLINK(\"\"x\"\") " + run + "\",");
        assertThat(export("application/x-ndjson", "/needs" + filter, null).lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("{\"id\":").contains(run));
        assertThat(export("text/csv", "/organisations/ville-" + run + "/needs", "ville-" + run)
                        .lines())
                .hasSize(3);
        assertThat(export("text/csv", "/gaps", null)).startsWith("id,label,needs,");
        assertThat(export("application/x-ndjson", "/gaps?by=domain", null)).startsWith("{");
        given().accept("text/csv").get("/matching/v1/gaps?by=zz").then().statusCode(400);
        given().accept("text/csv")
                .get("/matching/v1/organisations/ville-" + run + "/needs")
                .then()
                .statusCode(401);
        as("mel")
                .accept("text/csv")
                .get("/matching/v1/organisations/ville-" + run + "/needs")
                .then()
                .statusCode(403);
    }

    private static String export(String type, String path, String organisation) {
        return (organisation == null ? given() : as(organisation))
                .accept(type)
                .get("/matching/v1" + path)
                .then()
                .statusCode(200)
                .contentType(org.hamcrest.Matchers.startsWith(type))
                .extract()
                .asString();
    }

    private static void refusesCursor(String path) {
        given().queryParam("cursor", "zz").get(path).then().statusCode(400).body("errors.parameter", hasItem("cursor"));
    }

    /** What the pages hold, two at a time. */
    /** The list, which is the same page by page. What another test changed in the catalogue may come in between: then once more. */
    private static List<String> wholeAndPaged(String path) {
        return await().atMost(SOON)
                .until(
                        () -> given().get(path).<List<String>>path("items.platform.id"),
                        whole -> whole.equals(pages(path)));
    }

    private static List<String> pages(String path) {
        List<String> ids = new ArrayList<>();
        Response page = given().queryParam("limit", 2).get(path);
        while (true) {
            ids.addAll(page.path("items.platform.id"));
            String next = page.path("next");
            if (next == null) {
                return ids;
            }
            assertThat(page.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
            page = given().urlEncodingEnabled(false).get(next);
        }
    }
}
