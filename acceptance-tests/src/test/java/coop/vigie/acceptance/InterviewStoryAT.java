package coop.vigie.acceptance;

import static coop.vigie.acceptance.Vigie.CATALOGUE;
import static coop.vigie.acceptance.Vigie.MATCHING;
import static coop.vigie.acceptance.Vigie.MEMBERSHIP;
import static coop.vigie.acceptance.Vigie.anyone;
import static coop.vigie.acceptance.Vigie.as;
import static coop.vigie.acceptance.Vigie.fresh;
import static coop.vigie.acceptance.Vigie.patch;
import static coop.vigie.acceptance.Vigie.post;
import static coop.vigie.acceptance.Vigie.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the Métropole européenne de Lille asked for, from one end to the other. */
class InterviewStoryAT {

    @AfterAll
    static void eachEvent_wasUnderstood() {
        Vigie.assertNothingWasPutAside();
    }

    @Test
    @DisplayName("The catalogue is there, real, and readable without an account")
    void catalogue_isReadByAnyone() {
        Response all = anyone().queryParam("limit", 200).get(CATALOGUE + "/platforms");
        all.then()
                .statusCode(200)
                .body("items", hasSize(greaterThanOrEqualTo(80)))
                .body("items.id", hasItems("rustine-libre", "tipimi"))
                .body("items.name", everyItem(notNullValue()))
                .body("items.summary", everyItem(notNullValue()))
                .body("items.functions", everyItem(notNullValue()));

        assertThat(pagesOf(CATALOGUE + "/platforms?limit=30"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(80);
        anyone().queryParam("q", "reparation velos")
                .get(CATALOGUE + "/platforms")
                .then()
                .body("items[0].id", is("rustine-libre"));
        anyone().get(CATALOGUE + "/organisations/mel")
                .then()
                .body("siren", is("200093201"))
                .body("kind", is("epci"));
        anyone().queryParam("platform", "tipimi")
                .get(CATALOGUE + "/deployments")
                .then()
                .body("items.organisation.id", hasItems("conciergerie-solidaire-59", "compagnie-des-tiers-lieux"));
        anyone().queryParam("q", "armentieres")
                .get(CATALOGUE + "/territories")
                .then()
                .body("items.code", hasItem("59017"));
    }

    @Test
    @DisplayName("A contributor proposes, a moderator publishes, matching knows it")
    void proposal_isPublishedAndFound() {
        String id = fresh("ruche-partagee");
        Map<String, Object> document = Map.of(
                "id", id,
                "name", "Ruche partagée",
                "kind", "software",
                "summary",
                        "Suivi des ruches d'un rucher-école : visites, récoltes de miel et tours de garde des apiculteurs.",
                "functions", List.of("carnet de visite de ruches", "suivi des récoltes de miel"),
                "domains", List.of("alimentation-et-circuits-courts"),
                "licence", "EUPL-1.2",
                "website", "https://example.org/ruche");

        post(anyone(), CATALOGUE + "/platforms", document).then().statusCode(401);
        post(as("contributor"), CATALOGUE + "/platforms", document)
                .then()
                .statusCode(201)
                .body("revision.number", is(1))
                .body("revision.state", is("proposed"));
        anyone().get(CATALOGUE + "/platforms/" + id).then().statusCode(404);
        String publication = CATALOGUE + "/platforms/" + id + "/revisions/1/publication";
        post(as("contributor"), publication, Map.of()).then().statusCode(403);
        post(as("moderator"), publication, Map.of()).then().statusCode(oneOf(200, 201));
        Response published = anyone().get(CATALOGUE + "/platforms/" + id);
        published.then().statusCode(200);

        within(10).untilAsserted(() -> search(
                        "Notre rucher-école veut suivre les visites de ruches et les récoltes de miel")
                .then()
                .body("items[0].platform.id", is(id)));

        Map<String, String> change = Map.of("summary", "Carnet de rucher partagé.");
        patch(as("contributor"), CATALOGUE + "/platforms/" + id, null, change)
                .then()
                .statusCode(428);
        patch(as("contributor"), CATALOGUE + "/platforms/" + id, "\"stale\"", change)
                .then()
                .statusCode(412);
        patch(as("contributor"), CATALOGUE + "/platforms/" + id, published.header("ETag"), change)
                .then()
                .statusCode(oneOf(200, 201, 202))
                .body("revision.number", is(2));
    }

    @Test
    @DisplayName("Pass'O'Vert finds Rustine libre; neighbours find Tipimi; a gap is said")
    void need_meetsItsTool() {
        post(
                        anyone(),
                        MATCHING + "/searches",
                        Map.of(
                                "text",
                                "Notre atelier chantier d'insertion répare et loue des vélos à Armentières, nous cherchons un outil"
                                        + " pour suivre les réparations et les locations",
                                "territory",
                                "59017"))
                .then()
                .statusCode(200)
                .body("items[0].platform.id", is("rustine-libre"))
                .body("items[0].confidence", oneOf("strong", "plausible", "weak"))
                .body("items[0].reasons.text", everyItem(notNullValue()))
                .body("gap", is(false));
        assertThat(search("Dans notre tiers-lieu les voisins veulent s'échanger des objets et se rendre des services")
                        .<List<String>>path("items.platform.id")
                        .subList(0, 3))
                .contains("tipimi");
        search("piloter un sous-marin d'exploration polaire").then().body("gap", is(true));
        search(" ").then().statusCode(400).body("errors.pointer", hasItem("/text"));
    }

    @Test
    @DisplayName("ALEFPA records its need and accepts a match")
    void need_isRecordedAndDecidedUpon() {
        Response need = post(
                as("institution-agent", "alefpa"),
                MATCHING + "/needs",
                Map.of(
                        "organisation", "alefpa",
                        "title", "Atelier vélo",
                        "text", "Suivre les réparations et la location des vélos de l'atelier Pass'O'Vert",
                        "visibility", "public",
                        "territory", "59017"));
        need.then().statusCode(201);
        String path = MATCHING + "/needs/" + need.path("id");
        patch(as("institution-agent", "mel"), path, need.header("ETag"), Map.of("title", "pris"))
                .then()
                .statusCode(403);

        within(10)
                .untilAsserted(
                        () -> anyone().get(path + "/matches").then().body("items[0].platform.id", is("rustine-libre")));
        post(
                        as("institution-agent", "alefpa"),
                        path + "/matches/rustine-libre/decision",
                        Map.of("decision", "accepted"))
                .then()
                .statusCode(oneOf(200, 201));
        within(10).untilAsserted(() -> anyone().get(path + "/matches")
                .then()
                .body("items.find { it.platform.id == 'rustine-libre' }.decision", is("accepted")));
    }

    @Test
    @DisplayName("Developers find one document for the three services")
    void developers_findTheirWay() {
        JsonPath merged = anyone().get("/openapi.json").jsonPath();

        assertThat(merged.<String, Object>getMap("paths").keySet())
                .anyMatch(p -> p.startsWith(CATALOGUE))
                .anyMatch(p -> p.startsWith(MATCHING))
                .anyMatch(p -> p.startsWith(MEMBERSHIP));
        for (String service : List.of(CATALOGUE, MATCHING, MEMBERSHIP)) {
            anyone().get(service + "/openapi.json").then().body("openapi", startsWith("3.1"));
        }
    }

    private static Response search(String text) {
        return post(anyone(), MATCHING + "/searches", Map.of("text", text));
    }

    private static List<String> pagesOf(String first) {
        List<String> ids = new ArrayList<>();
        for (String next = first; next != null; ) {
            Response page = anyone().urlEncodingEnabled(false).get(next);
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        }
        return ids;
    }
}
