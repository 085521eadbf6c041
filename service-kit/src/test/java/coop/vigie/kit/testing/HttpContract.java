package coop.vigie.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How every service speaks HTTP. A service extends it and names some addresses of its own. */
public abstract class HttpContract {

    /** The service's root, such as {@code /catalogue/v1}. */
    protected abstract String root();

    /** The path of a public list that holds at least three items. */
    protected abstract String list();

    /** The path of one public item. */
    protected abstract String item();

    /** A {@code POST} that creates something each time. */
    protected abstract Creation creation();

    /** Where the service's OpenAPI document is committed: a change of it shows in the diff of whoever makes it. */
    protected Path committedOpenApi() {
        return Path.of("..", "docs", "openapi", root().split("/")[1] + ".json");
    }

    /**
     * A creation to try the contract on.
     *
     * @param path where to post
     * @param token of a caller who may
     * @param body a valid body as JSON, new each time
     */
    public record Creation(String path, String token, String body) {}

    @Test
    void unknownPath_isProblem() {
        problem(given().get(root() + "/nothing-of-the-kind"), 404);
    }

    @Test
    void unknownRoot_isProblem() {
        problem(given().get("/nothing-of-the-kind"), 404);
    }

    @Test
    void nullCharacter_isNoFaultOfOurs() {
        assertThat(given().urlEncodingEnabled(false).get(list() + "/a%00b").statusCode())
                .isIn(400, 404);
    }

    @Test
    void trailingSlash_isNotFound() {
        problem(given().get(list() + "/"), 404);
    }

    @Test
    void wrongMethod_isProblem_thatSaysTheRightOnes() {
        problem(given().delete(list()), 405)
                .header("Allow", containsString("GET"))
                .header("Allow", not(containsString("DELETE")));
    }

    @Test
    void options_sayTheMethods() {
        given().options(list())
                .then()
                .statusCode(200)
                .header("Allow", containsString("GET, HEAD"))
                .header("Allow", not(containsString("DELETE")));
    }

    @Test
    void unknownFormat_isProblem() {
        problem(given().accept("application/x-unknown").get(item()), 406);
    }

    @Test
    void wrongContentType_isProblem() {
        problem(
                given().auth()
                        .oauth2(creation().token())
                        .contentType("text/plain")
                        .body("hello")
                        .post(creation().path()),
                415);
    }

    @Test
    void malformedJson_isProblem() {
        problem(post("{\"id\": "), 400).body("errors.code", hasItem("malformed-json"));
    }

    @Test
    void unknownField_isNamed() {
        problem(post("{\"fieldOfAnotherWorld\": 1}"), 400)
                .body("errors.pointer", hasItem("/fieldOfAnotherWorld"))
                .body("errors.code", hasItem("unknown-field"));
    }

    @Test
    void everyAnswer_hasItsIdAndVersion() {
        given().header("X-Request-Id", "my-request-1234")
                .get(item())
                .then()
                .header("X-Request-Id", "my-request-1234")
                .header("API-Version", notNullValue());
        given().header("X-Request-Id", "a\tb")
                .get(root() + "/nothing-of-the-kind")
                .then()
                .header("X-Request-Id", not(containsString("\t")))
                .header("API-Version", notNullValue());
    }

    @Test
    void problem_isInTheLanguageAskedFor() {
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get(root() + "/nothing-of-the-kind")
                .then()
                .header("Content-Language", "en")
                .body("title", is("Not found"));
        given().header("Accept-Language", "de")
                .get(root() + "/nothing-of-the-kind")
                .then()
                .header("Content-Language", "fr")
                .body("title", is("Introuvable"));
    }

    @Test
    void badTokens_areRefused() {
        String role = "admin";
        String good = Tokens.of(role);
        String unsigned = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "." + good.split("\\.")[1] + ".";
        for (String bad : List.of(
                "nonsense",
                unsigned,
                good.substring(0, good.length() - 8) + "AAAAAAAA",
                Tokens.expired(role),
                Tokens.forAudience("another", role),
                Tokens.fromIssuer("https://elsewhere.example", role))) {
            problem(post(creation().body(), bad, UUID.randomUUID().toString()), 401)
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @Test
    void creationWithoutToken_isRefused() {
        problem(
                given().contentType("application/json")
                        .body(creation().body())
                        .post(creation().path()),
                401);
    }

    @Test
    void publicItem_isCachedAndConditional() {
        Response first = given().get(item());
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"");
        assertThat(first.header("Cache-Control")).contains("public").contains("max-age=60");

        given().header("If-None-Match", tag).get(item()).then().statusCode(304).body(equalTo(""));
        given().header("If-None-Match", "W/" + tag + ", \"other\"")
                .get(item())
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"other\"").get(item()).then().statusCode(200);
    }

    @Test
    void publicList_isConditionalToo() {
        String tag = given().get(list()).header("ETag");

        given().header("If-None-Match", tag).get(list()).then().statusCode(304);
    }

    @Test
    void head_answersAsGet() {
        given().head(item()).then().statusCode(200).header("ETag", notNullValue());
    }

    @Test
    void publicRead_isOpenToOtherOrigins() {
        given().header("Origin", "https://elsewhere.example")
                .get(item())
                .then()
                .header("Access-Control-Allow-Origin", notNullValue());
    }

    @Test
    void pages_holdEachItemOnce() {
        List<String> whole = given().queryParam("limit", 200).get(list()).path("items.id");
        List<String> paged = new ArrayList<>();
        String next = list() + (list().contains("?") ? "&" : "?") + "limit=2";
        for (int page = 0; next != null && page < 120; page++) {
            Response response = given().urlEncodingEnabled(false).get(next);
            paged.addAll(response.path("items.id"));
            next = response.path("next");
            if (next != null) {
                assertThat(next).startsWith("http");
                assertThat(response.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
            }
        }
        assertThat(paged).doesNotHaveDuplicates().startsWith(whole.get(0)).containsAll(whole);
    }

    @Test
    void limitOutOfBounds_isRefused() {
        for (String limit : List.of("0", "201", "-1", "many", "99999999999")) {
            problem(given().queryParam("limit", limit).get(list()), 400)
                    .body("errors.parameter", everyItem(is("limit")));
        }
    }

    @Test
    void cursor_isBoundToItsList() {
        problem(given().queryParam("cursor", "bm90aGluZw").get(list()), 400)
                .body("errors.parameter", hasItem("cursor"));
        problem(given().queryParam("cursor", "%%%").get(list()), 400);
    }

    @Test
    void repeatedCreation_isDoneOnce() {
        String key = UUID.randomUUID().toString();
        String body = creation().body();

        Response first = post(body, creation().token(), key);
        Response again = post(body, creation().token(), key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void keyUsedForAnotherRequest_isRefused() {
        String key = UUID.randomUUID().toString();
        post(creation().body(), creation().token(), key).then().statusCode(201);

        problem(post(creation().body(), creation().token(), key), 422);
    }

    @Test
    void openapi_isPublishedInBothForms() {
        given().get(root() + "/openapi.json").then().statusCode(200).body("openapi", startsWith("3.1"));
        given().get(root() + "/openapi.yaml").then().statusCode(200).body(containsString("openapi: 3.1"));
    }

    @Test
    void openapi_isTheCommittedOne() throws IOException {
        String made =
                CommittedOpenApi.inOrder(given().get(root() + "/openapi.json").asString());
        if (Boolean.getBoolean("contracts.write")) {
            Files.createDirectories(committedOpenApi().getParent());
            Files.writeString(committedOpenApi(), made);
        }
        assertThat(committedOpenApi())
                .as("the contract has changed; if that is meant, write it with -Dcontracts.write=true")
                .content()
                .isEqualTo(made);
    }

    @Test
    void openapi_examplesFitTheirSchemas() throws IOException {
        assertThat(OpenApiExampleCheck.faults(
                        given().get(root() + "/openapi.json").asString()))
                .isEmpty();
    }

    @Test
    void readiness_saysWhatWaits() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("outbox"));
    }

    private Response post(String body) {
        return post(body, creation().token(), UUID.randomUUID().toString());
    }

    private Response post(String body, String token, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(creation().path());
    }

    /** Checks that this is a problem document of this status. */
    protected static ValidatableResponse problem(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("type", containsString("/problems/"))
                .body("title", notNullValue())
                .body("status", is(status))
                .body("detail", notNullValue())
                .body("requestId", is(response.header("X-Request-Id")));
    }
}
