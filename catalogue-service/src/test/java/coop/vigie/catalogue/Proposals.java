package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;

import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Proposes and publishes platforms over HTTP, for tests. */
public final class Proposals {

    private static final String PLATFORMS = "/catalogue/v1/platforms/";

    private Proposals() {}

    static String propose(String role) {
        return propose(role, Map.of());
    }

    /** The id of a new platform that waits for a moderator. */
    public static String propose(String role, Map<String, Object> more) {
        String id = "essai-" + UUID.randomUUID();
        Map<String, Object> document = new HashMap<>(document(id));
        document.putAll(more);
        as(role).body(document).post("/catalogue/v1/platforms").then().statusCode(201);
        return id;
    }

    /** The id of a new platform that is public. */
    public static String published() {
        return published(Map.of());
    }

    /** The same with more fields than it must have. */
    public static String published(Map<String, Object> more) {
        String id = propose(Role.CONTRIBUTOR, more);
        as(Role.MODERATOR)
                .post(PLATFORMS + id + "/revisions/1/publication")
                .then()
                .statusCode(200);
        return id;
    }

    static String revise(String id, long base, Map<String, String> change) {
        Map<String, Object> document = new HashMap<>(document(id));
        document.putAll(change);
        Response response = given().auth()
                .oauth2(Tokens.ofSubject("author-" + UUID.randomUUID(), Role.CONTRIBUTOR))
                .contentType("application/json")
                .body(Map.of("baseVersion", base, "document", document))
                .post(PLATFORMS + id + "/revisions");
        return response.then().statusCode(201).extract().path("number").toString();
    }

    /** Changes a public platform by a merge patch that a moderator publishes. */
    public static void patched(String id, long version, String patch) {
        String revision = given().auth()
                .oauth2(Tokens.of(Role.CONTRIBUTOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(PLATFORMS + id)
                .then()
                .statusCode(202)
                .extract()
                .path("revision.number")
                .toString();
        as(Role.MODERATOR)
                .post(PLATFORMS + id + "/revisions/" + revision + "/publication")
                .then()
                .statusCode(200);
    }

    /** Merges a platform into another. */
    public static void merge(String id, String into) {
        as(Role.MODERATOR)
                .body(Map.of("into", into, "reason", "Doublon."))
                .post(PLATFORMS + id + "/merger")
                .then()
                .statusCode(200);
    }

    static Map<String, Object> document(String id) {
        return Map.of("id", id, "name", "Essai " + id, "kind", "software", "summary", "Un outil d'essai.");
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    /** The place of the last change, from the last line of a snapshot. */
    static String cursor() {
        String snapshot =
                given().accept("*/*").get("/catalogue/v1/snapshot").asString().strip();
        return Json.node(snapshot.substring(snapshot.lastIndexOf('\n') + 1))
                .path("cursor")
                .asText();
    }
}
