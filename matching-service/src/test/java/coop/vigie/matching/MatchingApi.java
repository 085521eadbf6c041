package coop.vigie.matching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What the tests ask of the service, by HTTP. */
public final class MatchingApi {

    public static final Duration SOON = Duration.ofSeconds(60);
    private static boolean seeded;

    private MatchingApi() {}

    /** Brings the real vocabulary and catalogue in, once. */
    public static synchronized void seed() {
        if (!seeded) {
            CatalogueEvents.sendSeed();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(top("réparer des vélos")).isEqualTo("rustine-libre"));
            seeded = true;
        }
    }

    public static RequestSpecification as(String organisation) {
        return given().auth()
                .oauth2(Tokens.of(Role.INSTITUTION_AGENT, organisation))
                .contentType("application/json");
    }

    public static Response open(String organisation, String visibility, String text) {
        return open(organisation, visibility, text, Map.of());
    }

    public static Response open(String organisation, String visibility, String text, Map<String, ?> more) {
        Map<String, Object> need = new HashMap<>(
                Map.of("organisation", organisation, "title", "Besoin", "visibility", visibility, "text", text));
        need.putAll(more);
        return as(organisation).body(need).post("/matching/v1/needs");
    }

    /** Opens a need and gives its id. */
    public static String need(String organisation, String visibility, String text, Map<String, ?> more) {
        Response need = open(organisation, visibility, text, more);
        assertThat(need.statusCode()).describedAs(need.asString()).isEqualTo(201);
        return need.path("id");
    }

    public static Response search(Map<String, ?> body) {
        return given().contentType("application/json").body(body).post("/matching/v1/searches");
    }

    public static String top(String text) {
        return search(Map.of("text", text)).path("items[0].platform.id");
    }
}
