package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What leaves the catalogue, in each format, and what can be asked for. */
@QuarkusTest
@ServiceTest
class FormatsIT {

    private static final String ROOT = "/catalogue/v1";

    @Test
    void anyFormat_isJsonAndPagesByDefault() {
        given().accept("*/*").get(ROOT + "/platforms").then().contentType("application/json");
        given().accept("*/*").get(ROOT + "/vocabulary").then().contentType("application/ld+json");
        given().accept("*/*").get(ROOT + "/platforms/tipimi/sheet").then().contentType("text/html");
    }

    @Test
    void exports_haveAllThatTheFilterFinds() {
        int mobility = given().header("Prefer", "return=total-count")
                .get(ROOT + "/platforms?domain=mobilite")
                .header("Total-Count")
                .transform(Integer::parseInt);

        String csv = given().accept("text/csv")
                .get(ROOT + "/platforms?domain=mobilite")
                .then()
                .contentType("text/csv")
                .extract()
                .asString();
        String ndjson = given().accept("application/x-ndjson")
                .get(ROOT + "/platforms?domain=mobilite")
                .asString();
        String linked = given().accept("application/ld+json")
                .get(ROOT + "/platforms?domain=mobilite")
                .asString();

        assertThat(csv.split("\r\n")).hasSize(mobility + 1);
        assertThat(ndjson.split("\n"))
                .hasSize(mobility)
                .allSatisfy(line -> assertThat(Json.node(line).get("id")).isNotNull());
        assertThat(Json.node(linked).get("@graph")).hasSize(mobility + 1);
    }

    @Test
    void facets_keepTheirOwnCountsAndShowZeros() {
        List<Map<String, Object>> all =
                given().get(ROOT + "/platforms?facets=domain").path("facets[0].values");
        List<Map<String, Object>> chosen = given().get(ROOT + "/platforms?facets=domain,licence&domain=mobilite")
                .path("facets[0].values");

        assertThat(chosen).isEqualTo(all);
        List<Integer> licences =
                given().get(ROOT + "/platforms?facets=licence&domain=mobilite").path("facets[0].values.count");
        assertThat(licences).contains(0);
        given().get(ROOT + "/platforms?facets=colour").then().statusCode(400).body("errors[0].parameter", is("facets"));
    }

    @Test
    void filters_eachNarrow() {
        given().get(ROOT + "/platforms?licence=free&limit=200").then().body("items.freeLicence", everyItem(is(true)));
        given().get(ROOT + "/platforms?legalForm=SCIC").then().body("items.stewardForm", everyItem(is("SCIC")));
        given().get(ROOT + "/platforms?hosting=hosted").then().body("items.hosting", hasItem("both"));
        given().get(ROOT + "/platforms?territory=59350").then().body("items.id", hasItem("tipimi"));
        given().get(ROOT + "/platforms?territory=32").then().body("items.id", hasItem("tipimi"));
        given().get(ROOT + "/platforms?territory=departement-32").then().body("items", hasSize(0));
        given().get(ROOT + "/platforms?q=n'importe & | ! <-> :* quoi").then().statusCode(200);
        given().get(ROOT + "/platforms?q=%00").then().statusCode(200);
        given().get(ROOT + "/platforms?territory=99999&sort=colour&sovereignty=101&hasShares=perhaps")
                .then()
                .statusCode(400)
                .body("errors", hasSize(4));
        given().get(ROOT + "/platforms?q=vélos").then().body("items[0].highlight", containsString("<mark>"));
        given().get(ROOT + "/platforms/rustine-libre/similar").then().body("items", hasSize(greaterThan(0)));
        given().get(ROOT + "/suggestions?q=rust").then().body("items[0].id", is("rustine-libre"));
    }

    @Test
    void sortedPages_repeatNothingInAnyOrder() {
        for (String sort : List.of("name", "published", "updated", "sovereignty", "relevance&q=gestion")) {
            Set<String> seen = new HashSet<>();
            String next = ROOT + "/platforms?limit=7&sort=" + sort;
            while (next != null) {
                var page = given().urlEncodingEnabled(false).get(next);
                List<String> ids = page.then().statusCode(200).extract().path("items.id");
                assertThat(seen).as(sort).doesNotContainAnyElementsOf(ids);
                seen.addAll(ids);
                next = page.path("next");
            }
            assertThat(seen).as(sort).hasSizeGreaterThan(10);
        }
    }

    @Test
    void openCatalog_answersAnExistingClient() {
        String root = "/catalogue/open-catalog/v1/software";
        Set<String> seen = new HashSet<>();
        String query = "?page[size]=20&all=true";
        while (query != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(root + query.replace("[", "%5B").replace("]", "%5D"));
            page.then()
                    .statusCode(200)
                    .body("data.url", everyItem(notNullValue()))
                    .body("data.publiccodeYml", everyItem(containsString("publiccodeYmlVersion")));
            List<String> ids = page.path("data.id");
            assertThat(seen).doesNotContainAnyElementsOf(ids);
            seen.addAll(ids);
            query = page.path("links.next");
            assertThat(query == null || query.contains("page[size]=20") && query.contains("all=true"))
                    .isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(60).contains("rustine-libre");
        given().get("/catalogue/open-catalog/v1/publishers")
                .then()
                .statusCode(200)
                .body("data.id", hasItem("mel"));
        given().get(root + "/rustine-libre").then().statusCode(200).body("active", is(true));
        given().get(root + "/nothing").then().statusCode(404);
        given().urlEncodingEnabled(false).get(root + "?page%5Bsize%5D=0").then().statusCode(400);
    }

    @Test
    void vocabulary_isSkos() {
        given().accept("application/ld+json")
                .get(ROOT + "/vocabulary")
                .then()
                .body("'@graph'.size()", greaterThan(424))
                .body("'@graph'[0].'@type'", is("skos:ConceptScheme"));
        String turtle = given().accept("text/turtle")
                .get(ROOT + "/vocabulary")
                .then()
                .contentType("text/turtle")
                .extract()
                .asString();
        assertThat(turtle).contains("a skos:Concept ;").contains("skos:prefLabel \"mobilité\"@fr, \"mobility\"@en");
    }

    @Test
    void sheet_isOnePageForElectedMembers() throws java.io.IOException {
        String html = given().accept("text/html")
                .get(ROOT + "/platforms/tipimi/sheet?territory=59")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(html).contains("Souveraineté", "Conciergerie solidaire 59", "Coût d'un essai", "sources");
        byte[] pdf = given().accept("application/pdf")
                .get(ROOT + "/platforms/tipimi/sheet")
                .then()
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void sovereignty_neverCountsTheUnknown() {
        given().get(ROOT + "/platforms/rustine-libre/sovereignty")
                .then()
                .body("criteria.find { it.id == 'free-licence' }.answer", is("met"))
                .body("criteria.find { it.id == 'free-licence' }.evidence.fields", is(List.of("licence")))
                .body("criteria.find { it.id == 'data-protection' }.answer", is("unknown"))
                .body("unknown", greaterThan(0));
        String before = given().get(ROOT + "/platforms/rustine-libre").header("ETag");
        Map<String, Object> evidence = Map.of(
                "criterion",
                "data-protection",
                "answer",
                "met",
                "link",
                "https://rustinelibre.fr/donnees",
                "dated",
                "2026-10-01");
        as(Role.CONTRIBUTOR)
                .body(evidence)
                .post(ROOT + "/platforms/rustine-libre/sovereignty/evidence")
                .then()
                .statusCode(403);
        as(Role.MODERATOR)
                .body(evidence)
                .post(ROOT + "/platforms/rustine-libre/sovereignty/evidence")
                .then()
                .statusCode(200)
                .body(
                        "criteria.find { it.id == 'data-protection' }.evidence.link",
                        is("https://rustinelibre.fr/donnees"))
                .body("history", hasSize(greaterThan(0)));
        assertThat(given().get(ROOT + "/platforms/rustine-libre").header("ETag"))
                .isNotEqualTo(before);
        given().get(ROOT + "/sovereignty/method")
                .then()
                .contentType("text/html")
                .body(containsString("jamais"));
    }

    @Test
    void grid_ofANewVersion_reassessesAllAndKeepsWhatWas() {
        Map<String, Object> grid = given().get(ROOT + "/sovereignty/grids").path("items[0]");
        List<Map<String, Object>> criteria =
                new java.util.ArrayList<>((List<Map<String, Object>>) grid.get("criteria"));
        criteria.add(Map.of(
                "id",
                "sobriete",
                "weight",
                2,
                "questionFr",
                "Est-il sobre ?",
                "questionEn",
                "Is it frugal?",
                "methodFr",
                "Un modérateur répond.",
                "methodEn",
                "A moderator answers."));
        Map<String, Object> draft = Map.of("criteria", criteria, "note", "La sobriété compte.");
        as(Role.MODERATOR).body(draft).post(ROOT + "/sovereignty/grids").then().statusCode(403);

        int version = as(Role.ADMIN)
                .body(draft)
                .post(ROOT + "/sovereignty/grids")
                .then()
                .statusCode(201)
                .extract()
                .path("version");

        String path = ROOT + "/platforms/mobicoop/sovereignty";
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> given().get(path).path("gridVersion").equals(version));
        given().get(path)
                .then()
                .body("criteria.find { it.id == 'sobriete' }.answer", is("unknown"))
                .body("history.gridVersion", hasItem(1));
        given().get(ROOT + "/sovereignty/method").then().body(containsString("sobre"));
        given().get(ROOT + "/sovereignty/method?version=1")
                .then()
                .body(org.hamcrest.Matchers.not(containsString("sobre")));
    }

    @Test
    void statistics_countTheCatalogue() {
        given().get(ROOT + "/statistics")
                .then()
                .statusCode(200)
                .body("platformsByStatus.find { it.value == 'published' }.count", greaterThan(70))
                .body("platformsByDomain", hasSize(24))
                .body("completeness.find { it.field == 'summary' }.known", greaterThan(70));
        given().get(ROOT + "/statistics/coverage?level=region")
                .then()
                .body("items.territoryName", hasItem("Hauts-de-France"));
    }

    @Test
    void concepts_edited_reachThePlatforms() {
        String words = "fabrication de nichoirs " + System.nanoTime();
        String id = "nichoirs-" + System.nanoTime();
        as(Role.ADMIN)
                .body(Map.of(
                        "id",
                        id,
                        "name",
                        "Nichoirs",
                        "kind",
                        "software",
                        "summary",
                        "Plans.",
                        "functions",
                        List.of(words)))
                .post(ROOT + "/platforms")
                .then()
                .statusCode(201);
        as(Role.ADMIN)
                .post(ROOT + "/platforms/" + id + "/revisions/1/publication")
                .then()
                .statusCode(200);
        as(Role.MODERATOR).get(ROOT + "/function-labels?limit=200").then().body("items.label", hasItem(words));

        as(Role.MODERATOR)
                .body(Map.of("kind", "function", "prefFr", words, "broader", List.of("mobilite")))
                .post(ROOT + "/concepts")
                .then()
                .statusCode(201);

        given().get(ROOT + "/platforms/" + id)
                .then()
                .body("concepts.label", is(List.of(words)))
                .body("version", is(2));
        String tag = given().get(ROOT + "/concepts/mobilite").header("ETag");
        as(Role.MODERATOR)
                .header("If-Match", tag)
                .body("{\"altFr\": [\"bouger en ville\"], \"definitionEn\": null}")
                .patch(ROOT + "/concepts/mobilite")
                .then()
                .statusCode(200)
                .body("altFr", is(List.of("bouger en ville")));
        given().get(ROOT + "/platforms?q=bouger en ville").then().body("items.id", hasItems("mobicoop", "coopcycle"));
        given().get(ROOT + "/concepts/mobilite/versions").then().body("items.version[0]", is(2));
    }

    @Test
    void deployments_countOnceConfirmed() {
        String id = as(Role.CONTRIBUTOR)
                .body(Map.of(
                        "platform", "mobicoop", "organisation", "mel", "territory", "200093201", "use", "covoiturage"))
                .post(ROOT + "/deployments")
                .then()
                .statusCode(201)
                .body("state", is("declared"))
                .extract()
                .path("id");
        String path = ROOT + "/deployments/" + id;
        given().get(ROOT + "/platforms/mobicoop/adoption").then().body("usedBy", is(0));
        as(Role.MODERATOR)
                .body("{}")
                .post(path + "/confirmation")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/evidence"));
        agent("alefpa").body("{}").post(path + "/confirmation").then().statusCode(403);

        agent("mel")
                .body("{}")
                .post(path + "/confirmation")
                .then()
                .statusCode(200)
                .body("expiresAt", notNullValue());

        given().get(ROOT + "/platforms/mobicoop/adoption")
                .then()
                .body("usedBy", is(1))
                .body("byKind[0].value", is("epci"))
                .body("byTerritory.value", hasItem("32"));
        for (String user : List.of("mel", "epci", "200093201", "32")) {
            given().get(ROOT + "/platforms?usedBy=" + user).then().body("items.id", is(List.of("mobicoop")));
        }
        given().get(ROOT + "/platforms?usedBy=75056").then().body("items", hasSize(0));
        as(Role.CONTRIBUTOR)
                .body(Map.of("reason", "Non"))
                .post(path + "/contest")
                .then()
                .statusCode(200)
                .body("expiresAt", nullValue());
        given().get(ROOT + "/platforms/mobicoop/adoption").then().body("usedBy", is(0));
        agent("mel")
                .body(Map.of("endedOn", "2026-12-01"))
                .post(path + "/end")
                .then()
                .statusCode(200)
                .body("state", is("ended"));
        agent("mel").body("{}").post(path + "/confirmation").then().statusCode(409);
        given().get(path + "/history")
                .then()
                .body("items.what", is(List.of("declaration", "confirmation", "contest", "end")));
    }

    @Test
    void organisation_withAWrongSiren_isRefused() {
        as(Role.CONTRIBUTOR)
                .body(Map.of("name", "Faux", "kind", "association", "siren", "200093202", "territory", "99999"))
                .post(ROOT + "/organisations")
                .then()
                .statusCode(400)
                .body("errors.code", is(List.of("siren-checksum", "unknown-territory")));
        as(Role.CONTRIBUTOR)
                .body(Map.of("name", "La Poste", "kind", "company", "siren", "356 000 000", "siret", "35600000049837"))
                .post(ROOT + "/organisations")
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"));
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    private static io.restassured.specification.RequestSpecification agent(String organisation) {
        return given().auth()
                .oauth2(Tokens.of(Role.INSTITUTION_AGENT, organisation))
                .contentType("application/json");
    }
}
