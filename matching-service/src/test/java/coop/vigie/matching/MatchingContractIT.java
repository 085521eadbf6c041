package coop.vigie.matching;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.HttpContract;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@ServiceTest
class MatchingContractIT extends HttpContract {

    private static String item;

    @BeforeEach
    void threePublicNeeds() {
        if (item == null) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> given().get("/q/health/ready").statusCode() == 200);
            for (int i = 0; i < 3; i++) {
                item = given().auth()
                        .oauth2(creation().token())
                        .contentType("application/json")
                        .body(creation().body())
                        .post(creation().path())
                        .header("Location");
            }
        }
    }

    @Override
    protected String root() {
        return "/matching/v1";
    }

    @Override
    protected String list() {
        return "/matching/v1/needs";
    }

    @Override
    protected String item() {
        return item;
    }

    @Override
    protected Creation creation() {
        return new Creation(
                "/matching/v1/needs",
                Tokens.of(Role.INSTITUTION_AGENT, "alefpa"),
                """
                {"organisation": "alefpa", "title": "Besoin %s", "visibility": "public", "text": "Suivre les réparations des vélos"}"""
                        .formatted(UUID.randomUUID()));
    }
}
