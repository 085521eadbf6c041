package coop.vigie.catalogue.exchange;

import static coop.vigie.catalogue.exchange.Imports.bringIn;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A concept that more platforms use than are worked out anew at once. */
@QuarkusTest
@ServiceTest
class ManyUsersIT {

    private static final int MANY = 130;
    private static final String CONCEPT = "/catalogue/v1/concepts/location-velo";

    @Inject
    Jdbi jdbi;

    @Test
    void changeOfAConcept_reachesAllItsPlatforms_eachOnce() {
        String csv = IntStream.rangeClosed(1, MANY)
                .mapToObj(n -> "usager " + n + ",software,Résumé.,bicyclage partagé")
                .collect(Collectors.joining("\n", "name,kind,summary,functions\n", "\n"));
        bringIn("csv", csv.getBytes(UTF_8), "&trusted=true");

        Response before = given().get(CONCEPT);
        given().auth()
                .oauth2(Tokens.of(Role.MODERATOR))
                .header("If-Match", before.header("ETag"))
                .contentType("application/json")
                .body("{\"altFr\": [\"bicyclage partagé\"]}")
                .patch(CONCEPT)
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        given().get("/catalogue/v1/platforms/usager-" + MANY).then().body("concepts.id", hasItem("location-velo"));
        assertThat(versions()).containsOnly(Map.entry(2L, (long) MANY));
    }

    private int waiting() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM platform_waiting")
                .mapTo(Integer.class)
                .one());
    }

    /** How many of them have each version. */
    private Map<Long, Long> versions() {
        return jdbi
                .withHandle(sql -> sql.createQuery("SELECT version FROM platform WHERE id LIKE 'usager-%'")
                        .mapTo(Long.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(version -> version, Collectors.counting()));
    }
}
