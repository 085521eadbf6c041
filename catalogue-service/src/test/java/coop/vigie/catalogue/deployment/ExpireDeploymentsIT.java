package coop.vigie.catalogue.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A confirmation holds a year; the time of the check is given, so that no test waits for it. */
@QuarkusTest
@ServiceTest
class ExpireDeploymentsIT {

    private static final String ROOT = "/catalogue/v1";

    @Inject
    ExpireDeployments expire;

    @Test
    void confirmation_isRemindedOfThenRunsOut_andCanBeRenewed() {
        String id = as(Role.CONTRIBUTOR)
                .body(Map.of("platform", "coopcycle", "organisation", "mel", "use", "livraison " + UUID.randomUUID()))
                .post(ROOT + "/deployments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = ROOT + "/deployments/" + id;
        confirm(path);
        Instant now = Instant.now();

        expire.handle(now.plus(Duration.ofDays(300)));
        given().get(path + "/history").then().body("items.what", is(List.of("declaration", "confirmation")));

        expire.handle(now.plus(Duration.ofDays(340)));
        expire.handle(now.plus(Duration.ofDays(341)));
        given().get(path + "/history")
                .then()
                .body("items.what", is(List.of("declaration", "confirmation", "reminder")));
        given().get(ROOT + "/platforms?usedBy=mel&limit=200").then().body("items.id", hasItem("coopcycle"));

        expire.handle(now.plus(Duration.ofDays(366)));
        given().get(path).then().body("state", is("expired"));
        given().get(ROOT + "/platforms?usedBy=mel&limit=200").then().body("items.id", not(hasItem("coopcycle")));
        given().get(ROOT + "/platforms/coopcycle/adoption").then().body("usedBy", is(0));

        confirm(path);
        given().get(path).then().body("state", is("confirmed"));
        as(Role.MODERATOR)
                .body(Map.of("endedOn", LocalDate.now().toString(), "reason", "Essai"))
                .post(path + "/end")
                .then()
                .statusCode(200);
    }

    private static void confirm(String path) {
        given().auth()
                .oauth2(Tokens.of(Role.INSTITUTION_AGENT, "mel"))
                .contentType("application/json")
                .body("{}")
                .post(path + "/confirmation")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
