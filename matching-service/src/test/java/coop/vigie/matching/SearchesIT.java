package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.search;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches from end to end: the seed by events, texts by HTTP. */
@QuarkusTest
@ServiceTest
class SearchesIT {

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @Test
    void search_repairOfBicycles_findsRustineWithReasonsAndAReservationForRental() {
        search(Map.of(
                        "text",
                        "Notre atelier chantier d'insertion répare et loue des vélos à Armentières, nous cherchons un outil pour suivre"
                                + " les réparations et les locations",
                        "territory",
                        "59017"))
                .then()
                .statusCode(200)
                .body("items[0].platform.id", is("rustine-libre"))
                .body("items[0].confidence", is("strong"))
                .body("items[0].reasons.code", hasItem("function"))
                .body("items[0].reservations.code", hasItem("function-not-found"))
                .body("gap", is(false))
                .body("understood.language", is("fr"))
                .body("understood.territory.code", is("59017"))
                .body("understood.concepts.id", hasItem("suivi-reparations"));
    }

    @Test
    void search_whatNothingCovers_isAGap() {
        search(Map.of("text", "piloter un lanceur spatial réutilisable depuis un pas de tir"))
                .then()
                .body("gap", is(true))
                .body("advice", notNullValue());
    }

    @Test
    void search_whatMeansNothing_saysSoAndDoesNotInviteToRecordIt() {
        search(Map.of("text", "asdfgh qwerty"))
                .then()
                .body("gap", is(false))
                .body("items", empty())
                .body("advice", startsWith("Nous n'avons pas compris"));
    }

    @Test
    void search_conditionsBesideTheNeed_areReadAndDoNotChangeTheAnswer() {
        search(Map.of("text", "un sondage, à Lille et à Roubaix, hébergé en Allemagne, budget 2000 euros"))
                .then()
                .body("items[0].platform.id", is("framadate"))
                .body("understood.concepts[0].words", is(List.of("sondage")))
                .body("understood.constraints.hostingCountries", is(List.of("DE")))
                .body("understood.readings.findAll { it.field == 'territory' }.value", is(List.of("59350", "59512")));
    }

    @Test
    void search_severalFaults_namesEach() {
        search(Map.of(
                        "text",
                        "  ",
                        "territory",
                        "99999",
                        "limit",
                        0,
                        "constraints",
                        Map.of(
                                "licence",
                                "gratuit",
                                "hostingCountries",
                                List.of("France"),
                                "functions",
                                List.of("rien"))))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/text",
                                "/territory",
                                "/limit",
                                "/constraints/licence",
                                "/constraints/hostingCountries/0",
                                "/constraints/functions/0"));
    }

    @Test
    void search_demandsWhatIsNoFunctionOrNoLanguage_isRefused() {
        search(Map.of(
                        "text",
                        "réparer des vélos",
                        "constraints",
                        Map.of("functions", List.of("mobilite"), "languages", List.of("fr", "xx"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/constraints/functions/0", "/constraints/languages/1"));
    }

    @Test
    void search_freeLicenceDemanded_leavesOthersOutAndKeepsUnknownAsReservation() {
        Response answer = search(Map.of(
                "text", "les voisins se prêtent des objets", "limit", 50, "constraints", Map.of("licence", "free")));

        answer.then().body("items.platform.id", not(hasItem("tipimi"))).body("items.platform.id", hasItem("ebs"));
        search(Map.of("text", "collecter les invendus entre bénévoles", "constraints", Map.of("licence", "free")))
                .then()
                .body("items.find { it.platform.id == 'karrot' }.reservations.code", hasItem("licence-unknown"));
    }

    @Test
    void search_inEnglish_answersInEnglish() {
        given().header("Accept-Language", "en")
                .contentType("application/json")
                .body(Map.of("text", "book meeting rooms and vehicles for our staff"))
                .post("/matching/v1/searches")
                .then()
                .body("items[0].platform.id", is("grr"))
                .body("items[0].reasons[0].text", startsWith("You mention"))
                .body("understood.language", is("en"));
    }
}
