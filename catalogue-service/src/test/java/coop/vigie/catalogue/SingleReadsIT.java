package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thing that is read alone is what its list says of it. */
@QuarkusTest
@ServiceTest
class SingleReadsIT {

    private static final String ROOT = "/catalogue/v1";

    @ParameterizedTest
    @CsvSource({
        "/open-catalog/software?all=true, data, /open-catalog/software/",
        "/open-catalog/publishers?all=true, data, /open-catalog/publishers/",
        "/concepts?limit=3, items, /concepts/",
        "/organisations?limit=3, items, /organisations/",
    })
    void thingReadAlone_isAsItsListHasIt(String list, String items, String one) {
        Map<String, Object> listed = given().get(ROOT + list).path(items + "[0]");

        Map<String, Object> alone = given().get(ROOT + one + listed.get("id")).path("$");

        assertThat(alone).isEqualTo(listed);
    }

    @Test
    void territoryAndItsAncestors_areAsTheListHasThem() {
        Map<String, Object> listed =
                given().get(ROOT + "/territories?q=armentieres&limit=1").path("items[0]");

        assertThat(given().get(ROOT + "/territories/59017").<Map<String, Object>>path("$"))
                .isEqualTo(listed);
        given().get(ROOT + "/territories/59/ancestors").then().statusCode(200).body("items.code[0]", is("32"));
    }

    @Test
    void gridOfAVersion_isAsTheListHasIt() {
        Map<String, Object> listed = given().get(ROOT + "/sovereignty/grids").path("items[0]");

        assertThat(given().get(ROOT + "/sovereignty/grids/1").<Map<String, Object>>path("$"))
                .isEqualTo(listed);
    }

    @Test
    void acceptances_areCounted() {
        given().get(ROOT + "/platforms/tipimi/acceptances")
                .then()
                .statusCode(200)
                .body("platform", is("tipimi"))
                .body("organisations", greaterThanOrEqualTo(0));
    }
}
