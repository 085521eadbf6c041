package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What leaves the catalogue, in each format. */
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
                .body("data.id", hasItem("mel"))
                .body("data.codeHosting", everyItem(is(List.of())));
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
    void vocabulary_isTheSameInTurtleAndInJsonLd() {
        String turtle = given().accept("text/turtle").get(ROOT + "/vocabulary").asString();
        Map<String, String> blocks = new HashMap<>();
        for (String block : turtle.split("\n\n")) {
            blocks.put(block.split("> a ")[0], block);
        }
        JsonNode graph = Json.node(given().accept("application/ld+json")
                        .get(ROOT + "/vocabulary")
                        .asString())
                .get("@graph");

        for (JsonNode node : graph) {
            String block = blocks.remove("<" + node.get("@id").asText());
            assertThat(block)
                    .as(node.get("@id").asText())
                    .contains("a " + node.get("@type").asText());
            long properties = block.lines().count() - 1;
            assertThat(node.properties().stream().filter(p -> !p.getKey().startsWith("@")))
                    .hasSize((int) properties)
                    .allSatisfy(p -> assertThat(block).contains("    " + p.getKey() + " " + turtle(p.getValue())));
        }
        assertThat(blocks.keySet()).allMatch(rest -> rest.startsWith("@prefix"));
    }

    /** A value of JSON-LD as Turtle writes it. */
    private static String turtle(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(FormatsIT::turtle)
                    .collect(Collectors.joining(", "));
        }
        if (value.has("@id")) {
            return "<" + value.get("@id").asText() + ">";
        }
        return value.has("@value")
                ? value.get("@value") + "@" + value.get("@language").asText()
                : value.toString();
    }

    @Test
    void platforms_nameTheConceptsOfTheVocabularyByTheirAddresses() {
        Set<String> concepts = new HashSet<>();
        Json.node(given().accept("application/ld+json")
                        .get(ROOT + "/vocabulary")
                        .asString())
                .get("@graph")
                .forEach(node -> concepts.add(node.get("@id").asText()));
        String linked =
                given().accept("application/ld+json").get(ROOT + "/platforms").asString();

        Set<String> themes = named(linked, "dcat:theme");
        Set<String> subjects = named(linked, "dct:subject");

        assertThat(concepts).containsAll(themes).containsAll(subjects);
        assertThat(themes).hasSizeGreaterThan(10).anyMatch(address -> address.endsWith("/concepts/mobilite"));
        assertThat(subjects).hasSizeGreaterThan(10);
        given().accept("application/ld+json")
                .get(ROOT + "/platforms/rustine-libre")
                .then()
                .body("'@graph'[1].'schema:featureList'", notNullValue())
                .body("'@graph'[1].'dcat:theme'.'@id'", hasItem(endsWith("/concepts/mobilite")));
    }

    /** The addresses that platforms have for a property; a value that is no address has none and fails. */
    private static Set<String> named(String linked, String property) {
        Set<String> addresses = new HashSet<>();
        Json.node(linked).get("@graph").forEach(node -> node.path(property)
                .forEach(value -> addresses.add(value.get("@id").asText())));
        return addresses;
    }

    @Test
    void exports_haveThePlatformsThatTheSearchFinds() {
        for (String query : List.of(
                "q=crevaison",
                "q=bike repair&domain=mobilite",
                "q=reparration de velos",
                "q=covoiturage libre quotidien",
                "q=mobicoop",
                "q=!!!",
                "domain=energie,mobilite&licence=free&sort=updated")) {
            List<String> found =
                    given().get(ROOT + "/platforms?limit=200&" + query).path("items.id");

            String ndjson = given().accept("application/x-ndjson")
                    .get(ROOT + "/platforms?" + query)
                    .asString();
            String csv =
                    given().accept("text/csv").get(ROOT + "/platforms?" + query).asString();

            assertThat(ndjson.lines().map(line -> Json.node(line).get("id").asText()))
                    .as(query)
                    .containsExactlyInAnyOrderElementsOf(found);
            assertThat(csv.split("\r\n")).as(query).hasSize(found.size() + 1);
        }
    }

    @Test
    void sheet_isOnePageForElectedMembers() throws IOException {
        String html = given().accept("text/html")
                .get(ROOT + "/platforms/tipimi/sheet?territory=59")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(html).contains("Souveraineté", "Conciergerie solidaire 59", "Coût d'un essai", "sources");
        assertThat(html).contains("licence libre\u00A0?").doesNotContain(" ?", " :", "« ");
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
    void sheet_inPdf_hasTheLettersOfAllEurope() throws IOException {
        String words = "Œuvre și Łódź № 1 → ≥ Ελλάδα";
        String id = Proposals.published(Map.of("steward", words));

        byte[] pdf = given().accept("application/pdf")
                .get(ROOT + "/platforms/" + id + "/sheet")
                .asByteArray();

        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document))
                    .contains(words);
        }
    }
}
