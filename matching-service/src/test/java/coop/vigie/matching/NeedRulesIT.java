package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.as;
import static coop.vigie.matching.MatchingApi.open;
import static coop.vigie.matching.MatchingApi.search;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.testing.OtherServices;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a need and a decision must be, and who is shown what of them. */
@QuarkusTest
@ServiceTest
class NeedRulesIT {

    private static final String BICYCLES = "Suivre les réparations et la location des vélos de l'atelier";
    private static final String YESTERDAY = LocalDate.now().minusDays(1).toString();

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @Test
    void need_thatContradictsItself_isRefusedByName() {
        open(
                        "alefpa",
                        "private",
                        BICYCLES,
                        Map.of("horizon", YESTERDAY, "state", "closed", "sharedWith", List.of("alefpa", "personne")))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/horizon", "/state", "/sharedWith/0", "/sharedWith/1"));
        open("alefpa", "loud", BICYCLES, Map.of("functions", Arrays.asList((String) null)))
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("Valeurs possibles : private, partners, public."))
                .body("errors.pointer", hasItem("/functions/0"))
                .body("errors.detail.join()", not(containsString("null")));
        String shared = "partage-" + UUID.randomUUID();
        OtherServices.send(new OrganisationState(shared, 1, false, shared, "commune", null, null, null, null, null));
        Awaitility.await()
                .atMost(MatchingApi.SOON)
                .until(() -> open("alefpa", "private", BICYCLES, Map.of("sharedWith", List.of(shared)))
                                .statusCode()
                        == 201);
    }

    @Test
    void patchedNeed_mayKeepADayThatIsPast_butNotTakeOne() {
        Response need = open(
                "alefpa", "private", BICYCLES, Map.of("horizon", LocalDate.now().toString()));

        patch(need, "{\"horizon\":\"" + YESTERDAY + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/horizon"));
        patch(need, "{\"title\":\"Autre\"}").then().statusCode(200);
    }

    @Test
    void decision_onWhatWasNotProposed_orForADayThatIsPast_isRefused() {
        String matches = open("alefpa", "public", BICYCLES).header("Location") + "/matches";
        List<String> proposed =
                as("alefpa").queryParam("limit", 50).get(matches).path("items.platform.id");
        String other = List.of("belenios", "koha", "moodle", "peertube", "web-delib").stream()
                .filter(platform -> !proposed.contains(platform))
                .findFirst()
                .orElseThrow();

        as("alefpa")
                .body(Map.of("decision", "accepted"))
                .post(matches + "/" + other + "/decision")
                .then()
                .statusCode(404);
        as("alefpa")
                .body(Map.of("decision", "piloting", "until", YESTERDAY))
                .post(matches + "/rustine-libre/decision")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/until"));
    }

    @Test
    void rejection_isShownToItsOrganisationAlone() {
        String path = open("alefpa", "public", BICYCLES).header("Location");
        as("alefpa")
                .body(Map.of("decision", "rejected", "reason", "Trop cher"))
                .post(path + "/matches/rustine-libre/decision")
                .then()
                .statusCode(201);

        String decision = "items.find { it.platform.id == 'rustine-libre' }.decision";
        as("alefpa").get(path + "/matches").then().body(decision, is("rejected"));
        for (var reader : List.of(given(), as("mel"))) {
            reader.get(path + "/matches")
                    .then()
                    .body(decision, nullValue())
                    .body("decisions.platform", not(hasItem("rustine-libre")));
        }
    }

    @Test
    void need_showsItsOrganisationWhatWasReadInIt() {
        Response need = open("alefpa", "public", BICYCLES + " à Armentières, en logiciel libre, pour 200 adhérents");
        String path = need.header("Location");

        need.then()
                .body("understood.constraints.licence", is("free"))
                .body("understood.territory.code", is("59017"))
                .body("understood.users", is(200))
                .body("constraints", nullValue());
        as("alefpa")
                .get(path)
                .then()
                .header("Cache-Control", is("no-store"))
                .body("understood.readings.field", hasItem("constraints.licence"));
        as("mel").get(path).then().body("understood", nullValue());
        given().get(path).then().body("understood", nullValue());
    }

    @Test
    void search_byAnUnknownKindOfOrganisation_isRefused() {
        search(Map.of("text", BICYCLES, "organisationKind", "nimporte"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/organisationKind"))
                .body("errors.detail[0]", containsString("commune"));
        search(Map.of("text", BICYCLES, "organisationKind", "epci")).then().statusCode(200);
    }

    @Test
    void search_takesProtocolsInAnyCase() {
        List<String> known = search(
                        Map.of("text", BICYCLES, "constraints", Map.of("interoperability", List.of("oidc"))))
                .path("items.platform.id");

        search(Map.of("text", BICYCLES, "constraints", Map.of("interoperability", List.of("OIDC"))))
                .then()
                .body("items.platform.id", is(known));
    }

    private static Response patch(Response need, String patch) {
        return as("alefpa")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(patch.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .patch(need.header("Location"));
    }
}
