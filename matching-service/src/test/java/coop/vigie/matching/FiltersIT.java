package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that is narrowed to what does not exist says so: an empty one would be read as "there is none". */
@QuarkusTest
@ServiceTest
class FiltersIT {

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @ParameterizedTest
    @CsvSource({
        "needs, function",
        "needs, domain",
        "needs, territory",
        "organisations/ville-a/needs, function",
        "organisations/ville-a/needs, domain",
        "gaps, function",
        "gaps, domain",
        "gaps/history, function",
        "gaps/history, domain",
        "pooling-groups, function",
        "pooling-groups, domain",
        "pooling-groups, territory",
        "support, domain",
        "support, territory",
    })
    void unknownValue_isRefusedByName(String list, String parameter) {
        as("ville-a")
                .queryParam(parameter, "nulle-part")
                .get("/matching/v1/" + list)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is(parameter))
                .body("errors[0].detail", containsString("nulle-part"));
    }

    @ParameterizedTest
    @CsvSource({"alerts, kind, platform-published", "gaps, by, territory", "gaps, level, epci", "needs, state, shelved"
    })
    void valueThatIsNoneOfAFew_isRefusedWithThem(String list, String parameter, String possible) {
        as("ville-a")
                .queryParam(parameter, "zz")
                .get("/matching/v1/" + list)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is(parameter))
                .body("errors[0].detail", containsString(possible));
    }
}
