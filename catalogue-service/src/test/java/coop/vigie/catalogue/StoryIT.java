package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The catalogue's part of the story: what is there at the start, and how a platform is proposed, published and changed. */
@QuarkusTest
@ServiceTest
class StoryIT {

    private static final String ROOT = "/catalogue/v1";

    @Test
    void startingCatalogue_isThere() {
        given().get(ROOT + "/platforms?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("rustine-libre", "tipimi"))
                .body("items.name", everyItem(notNullValue()))
                .body("items.summary", everyItem(notNullValue()))
                .body("items.find { it.id == 'tipimi' }.functions", hasItem(notNullValue()));
        given().get(ROOT + "/organisations/mel")
                .then()
                .statusCode(200)
                .body("siren", is("200093201"))
                .body("kind", is("epci"));
        given().get(ROOT + "/deployments?platform=tipimi")
                .then()
                .body("items.organisation.id", hasItems("conciergerie-solidaire-59", "compagnie-des-tiers-lieux"));
        given().get(ROOT + "/territories?q=armentieres").then().body("items.code", hasItem("59017"));
        given().get(ROOT + "/concepts/mobilite").then().statusCode(200).body("prefFr", is("mobilité"));
    }

    @Test
    void search_withoutAccentsOrWithASlip_findsRustineLibreFirst() {
        given().get(ROOT + "/platforms?q=reparation velos").then().body("items[0].id", is("rustine-libre"));
        given().get(ROOT + "/platforms?q=reparatoin velos")
                .then()
                .body("items[0].id", is("rustine-libre"))
                .body("corrected", startsWith("reparation"));
    }

    @Test
    void list_pageByPage_repeatsNothing() {
        Response first = given().get(ROOT + "/platforms?limit=10");
        List<String> ids = first.path("items.id");
        assertThat(ids).hasSize(10);
        List<String> second = given().urlEncodingEnabled(false)
                .get((String) first.path("next"))
                .path("items.id");
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(ids);
    }

    @Test
    void platform_proposedPublishedChanged_isPublicOnlyOncePublished() {
        String id = "atelier-" + System.nanoTime();
        Map<String, Object> document = Map.of(
                "id", id,
                "name", "Atelier bois",
                "kind", "software",
                "summary", "Gestion des créneaux d'un atelier de menuiserie partagé.",
                "functions", List.of("réservation de créneaux", "prêt d'outils de menuiserie"),
                "domains", List.of("tiers-lieux-et-coworking"),
                "licence", "AGPL-3.0-or-later");

        as(Role.CONTRIBUTOR)
                .body(document)
                .post(ROOT + "/platforms")
                .then()
                .statusCode(201)
                .body("id", is(id))
                .body("revision.number", is(1))
                .body("revision.state", is("proposed"));
        given().get(ROOT + "/platforms/" + id).then().statusCode(404);
        as(Role.CONTRIBUTOR)
                .post(ROOT + "/platforms/" + id + "/revisions/1/publication")
                .then()
                .statusCode(403);
        as(Role.MODERATOR)
                .post(ROOT + "/platforms/" + id + "/revisions/1/publication")
                .then()
                .statusCode(200);

        String tag = given().get(ROOT + "/platforms/" + id)
                .then()
                .statusCode(200)
                .body("freeLicence", is(true))
                .body("concepts[0].label", notNullValue())
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get(ROOT + "/platforms/" + id)
                .then()
                .statusCode(304);
        Map<String, String> patch = Map.of("summary", "Créneaux d'une menuiserie de quartier.");
        as(Role.CONTRIBUTOR).body(patch).patch(ROOT + "/platforms/" + id).then().statusCode(428);
        as(Role.CONTRIBUTOR)
                .header("If-Match", "\"stale\"")
                .body(patch)
                .patch(ROOT + "/platforms/" + id)
                .then()
                .statusCode(412);
        as(Role.CONTRIBUTOR)
                .header("If-Match", tag)
                .body(patch)
                .patch(ROOT + "/platforms/" + id)
                .then()
                .statusCode(202)
                .body("revision.number", is(2))
                .body("revision.changes.field", is(List.of("summary")));
    }

    @Test
    void proposal_withSeveralFaults_namesEach() {
        as(Role.CONTRIBUTOR)
                .body(Map.of(
                        "name", "",
                        "kind", "software",
                        "summary", "Un outil.",
                        "licence", "GPL",
                        "website", "javascript:alert(1)",
                        "colour", "blue"))
                .post(ROOT + "/platforms")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/licence", "/website", "/colour"));
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }
}
