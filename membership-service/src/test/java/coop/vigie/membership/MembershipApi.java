package coop.vigie.membership;

import static io.restassured.RestAssured.given;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls of the API as a manager and as an agent make them, on a cooperative of the worked example. */
public final class MembershipApi {

    public static final String ROOT = "/membership/v1";

    private MembershipApi() {}

    public static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    public static Response manager(String path, Object body) {
        return post(
                Tokens.of(Role.COOPERATIVE_MANAGER),
                path,
                body,
                UUID.randomUUID().toString());
    }

    public static Response agent(String path, Object body) {
        return post(
                Tokens.of(Role.INSTITUTION_AGENT, "mel"),
                path,
                body,
                UUID.randomUUID().toString());
    }

    public static Response post(String token, String path, Object body, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(ROOT + path);
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }

    public static Response managerGets(String path) {
        return get(Tokens.of(Role.COOPERATIVE_MANAGER), path);
    }

    public static Response agentGets(String path) {
        return get(Tokens.of(Role.INSTITUTION_AGENT, "mel"), path);
    }

    public static String newId() {
        return "coop-" + UUID.randomUUID();
    }

    public static Map<String, Object> cooperative(String id) {
        return Map.of(
                "id",
                id,
                "name",
                "Plateforme commune",
                "legalForm",
                "SCIC",
                "nominal",
                euros("100.00"),
                "statutoryFloor",
                "1/2",
                "categories",
                List.of("employees", "users", "public-bodies"),
                "colleges",
                List.of(
                        college("a", "Salariés", 30, "employees"),
                        college("b", "Usagers", 30, "users"),
                        college("c", "Collectivités", 40, "public-bodies")));
    }

    public static Map<String, Object> college(String id, String name, int weight, String category) {
        return Map.of("id", id, "name", name, "weight", weight, "category", category);
    }

    public static Map<String, Object> holding(
            String name, String category, String college, long shares, boolean publicBody) {
        return Map.of(
                "holder", Map.of("name", name, "publicBody", publicBody),
                "category", category,
                "college", college,
                "shares", shares);
    }

    public static Map<String, Object> founders() {
        return Map.of(
                "asOf",
                "2025-01-01",
                "holdings",
                List.of(
                        holding("Équipe salariée", "employees", "a", 50, false),
                        holding("Association des usagers", "users", "b", 275, false),
                        holding("Association voisine", "users", "b", 25, false),
                        holding("Ville", "public-bodies", "c", 150, true),
                        holding("Communauté de communes", "public-bodies", "c", 100, true),
                        holding("Département", "public-bodies", "c", 50, true)));
    }

    /** A new cooperative of the worked example, 300 of its 650 shares public; returns its path. */
    public static String opened() {
        String id = newId();
        manager("/cooperatives", cooperative(id)).then().statusCode(201);
        manager("/cooperatives/" + id + "/opening-register", founders()).then().statusCode(201);
        return "/cooperatives/" + id;
    }

    public static Response intention(String cooperativePath, long shares) {
        return agent(
                "/memberships",
                Map.of(
                        "cooperative", cooperativePath.substring(cooperativePath.lastIndexOf('/') + 1),
                        "organisation", "mel",
                        "shares", shares,
                        "category", "public-bodies",
                        "college", "c",
                        "purpose", "Soutenir un service numérique coopératif"));
    }

    /** A dossier taken as far as the approval; returns its path. */
    public static String approved(String cooperativePath, long shares) {
        return approved(cooperativePath, shares, Map.of());
    }

    /** The same, with this found by its review. */
    public static String approved(String cooperativePath, long shares, Map<String, ?> review) {
        String path = "/memberships/"
                + intention(cooperativePath, shares)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        agent(path + "/review", review).then().statusCode(200);
        agent(path + "/readiness", Map.of()).then().statusCode(200);
        agent(path + "/deliberation", deliberation()).then().statusCode(200);
        agent(
                        path + "/transmission",
                        Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11", "reference", "059"))
                .then()
                .statusCode(200);
        agent(path + "/subscription-form", Map.of("signedOn", "2026-03-02", "signatory", "La présidente"))
                .then()
                .statusCode(200);
        manager(path + "/approval", Map.of("approvedOn", "2026-03-05", "body", "Conseil d'administration"))
                .then()
                .statusCode(200);
        return path;
    }

    public static Map<String, Object> deliberation() {
        return Map.of(
                "number",
                "26-C-0042",
                "votedOn",
                "2026-02-06",
                "for",
                150,
                "against",
                3,
                "abstentions",
                5,
                "representative",
                Map.of("name", "Camille Dupont", "substitute", "Dominique Martin"));
    }

    /** The same, entered in the register. */
    public static String registered(String cooperativePath, long shares) {
        String path = approved(cooperativePath, shares);
        manager(path + "/registration", Map.of("effectiveOn", "2026-03-05"))
                .then()
                .statusCode(201);
        return path;
    }
}
