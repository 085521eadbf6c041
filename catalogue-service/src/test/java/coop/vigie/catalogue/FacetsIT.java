package coop.vigie.catalogue;

import static coop.vigie.catalogue.Proposals.as;
import static coop.vigie.catalogue.Proposals.propose;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Counts that are kept in memory are never those of a catalogue that has changed. */
@QuarkusTest
@ServiceTest
class FacetsIT {

    private static final String PLATFORMS = "/catalogue/v1/platforms/";

    @Test
    void counts_followEachChangeAtOnce() {
        String name = "essai" + UUID.randomUUID().toString().replace("-", "");
        String id = propose(Role.CONTRIBUTOR, Map.of("name", name));
        assertThat(software(name)).isZero();
        assertThat(software(name)).isZero();

        as(Role.MODERATOR)
                .post(PLATFORMS + id + "/revisions/1/publication")
                .then()
                .statusCode(200);
        assertThat(software(name)).isOne();

        as(Role.MODERATOR)
                .body(Map.of("reason", "N'existe plus."))
                .post(PLATFORMS + id + "/withdrawal")
                .then()
                .statusCode(200);
        assertThat(software(name)).isZero();
    }

    private static int software(String name) {
        return given().queryParam("q", name)
                .queryParam("facets", "kind")
                .get("/catalogue/v1/platforms")
                .then()
                .statusCode(200)
                .extract()
                .path("facets[0].values.find { it.value == 'software' }.count");
    }
}
