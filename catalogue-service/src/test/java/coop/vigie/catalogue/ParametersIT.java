package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A slip in a parameter is never taken for an empty catalogue. Walks all lists of the OpenAPI document, so that a new parameter is tried. */
@QuarkusTest
@ServiceTest
class ParametersIT {

    /** What takes any text, and finds nothing where nothing fits. */
    private static final Set<String> TEXTS = Set.of("q", "author", "url");

    private static final Map<String, String> PLACES = Map.of(
            "/suggestions", "/suggestions?q=velo",
            "/platforms/{id}", "/platforms/mobicoop",
            "/concepts/{id}", "/concepts/mobilite",
            "/sovereignty/grids/{version}", "/sovereignty/grids/1",
            "/territories/{code}", "/territories/59017");

    @Test
    void unknownValues_areRefusedByName() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/catalogue/v1/openapi?format=json").path("paths");
        Set<String> tried = new TreeSet<>();
        Set<String> taken = new TreeSet<>();
        paths.forEach((path, operations) -> parameters(operations).forEach(name -> {
            tried.add(path + " " + name);
            Response answer = given().auth()
                    .oauth2(Tokens.of(Role.ADMIN))
                    .queryParam(name, "pas-possible")
                    .get(place(path));
            boolean refused = answer.statusCode() == 400
                    && answer.<List<String>>path("errors.parameter").contains(name);
            if (!refused) {
                taken.add(path + " " + name + ": " + answer.statusCode() + " "
                        + answer.asString().lines().findFirst().orElse(""));
            }
        }));

        assertThat(taken).isEmpty();
        assertThat(tried).hasSizeGreaterThan(40);
    }

    private static String anImport() {
        return given().auth()
                .oauth2(Tokens.of(Role.MODERATOR))
                .contentType("text/csv")
                .body("name,kind\n")
                .post("/catalogue/v1/imports?format=csv&dryRun=true")
                .path("job.id");
    }

    @SuppressWarnings("unchecked")
    private static List<String> parameters(Map<String, Map<String, Object>> operations) {
        List<Map<String, Object>> parameters = operations.containsKey("get")
                ? (List<Map<String, Object>>) operations.get("get").getOrDefault("parameters", List.of())
                : List.of();
        return parameters.stream()
                .filter(parameter -> parameter.get("in").equals("query"))
                .map(parameter -> parameter.get("name").toString())
                .filter(name -> !TEXTS.contains(name))
                .toList();
    }

    private static String place(String path) {
        String known = path;
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            known = known.replace(place.getKey(), place.getValue());
        }
        return known.contains("/imports/{id}") ? known.replace("{id}", anImport()) : known;
    }
}
