package coop.vigie.kit.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.HttpContract;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class SampleContractIT extends HttpContract {

    @Override
    protected String root() {
        return "/sample/v1";
    }

    @Override
    protected String list() {
        return "/sample/v1/notes";
    }

    @Override
    protected String item() {
        return "/sample/v1/notes/note-1";
    }

    @Override
    protected Creation creation() {
        return new Creation(
                "/sample/v1/notes",
                Tokens.of(Role.CONTRIBUTOR),
                "{\"id\": \"" + UUID.randomUUID() + "\", \"words\": \"Bonjour\"}");
    }

    @Override
    protected Path committedOpenApi() {
        return Path.of("src/test/resources/sample-openapi.json");
    }

    @Test
    void create_withTwoFaults_namesBoth() {
        problem(
                        given().auth()
                                .oauth2(Tokens.of(Role.CONTRIBUTOR))
                                .contentType("application/json")
                                .body("{\"id\": \" \", \"words\": \"beaucoup trop de mots pour une note\"}")
                                .post("/sample/v1/notes"),
                        400)
                .body("errors.pointer", containsInAnyOrder("/id", "/words"))
                .body("errors.code", containsInAnyOrder("not-blank", "size"));
    }

    @Test
    void create_withANumberForAText_saysWhere() {
        problem(
                        given().auth()
                                .oauth2(Tokens.of(Role.CONTRIBUTOR))
                                .contentType("application/json")
                                .body("{\"id\": \"note-9\", \"words\": 5}")
                                .post("/sample/v1/notes"),
                        400)
                .body("errors.pointer", containsInAnyOrder("/words"))
                .body("errors.code", containsInAnyOrder("wrong-type"));
    }

    @Test
    void create_byAnotherRole_isForbidden() {
        problem(
                given().auth()
                        .oauth2(Tokens.of(Role.MODERATOR))
                        .contentType("application/json")
                        .body(creation().body())
                        .post("/sample/v1/notes"),
                403);
    }

    @Test
    void replace_isConditional() {
        String body = "{\"id\": \"note-1\", \"words\": \"Bonsoir\"}";
        problem(put(body, null), 428);
        problem(put(body, "\"0\""), 412).header("ETag", is("\"1\""));
        put(body, "\"1\"").then().statusCode(200);
    }

    private static io.restassured.response.Response put(String body, String ifMatch) {
        var request = given().auth()
                .oauth2(Tokens.of(Role.CONTRIBUTOR))
                .contentType("application/json")
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/sample/v1/notes/note-1");
    }
}
