package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send and somebody does: a clear answer names the field, and nothing is written or published. */
@QuarkusTest
@ServiceTest
class BadInputIT {

    private static final String ROOT = "/catalogue/v1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licence | AGPL3 | licence-unknown",
                "licence | GPL-3.0-only OR | licence-syntax",
                "website | ftp://example.org/x | url-scheme",
                "website | javascript:alert(1) | url-scheme",
                "website | https://user:secret@example.org | url-host",
                "website | //example.org | url-scheme",
                "hosting | cloud | unknown-value",
                "kind | saas | unknown-value"
            })
    void platform_withAnImpossibleValue_isRefusedAtItsField(String field, String value, String code) {
        Map<String, Object> document = document();
        document.put(field, value);
        contributor()
                .body(document)
                .post(ROOT + "/platforms")
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/" + field)))
                .body("errors.code", is(List.of(code)));
    }

    @Test
    void platform_withManyFaults_namesThemAll() {
        Map<String, Object> document = document();
        document.put("territories", List.of("59017", "99999"));
        document.put("domains", List.of("nulle-part"));
        document.put("languages", List.of("pas une langue"));
        document.put(
                "offers",
                List.of(Map.of("provider", "X", "kind", "hosted", "hostingCountry", "France", "siren", "123456789")));
        document.put("couleur", "bleu");
        contributor()
                .header("Accept-Language", "en")
                .body(document)
                .post(ROOT + "/platforms")
                .then()
                .statusCode(400)
                .body("title", is("Invalid input"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/territories/1",
                                "/domains/0",
                                "/languages/0",
                                "/offers/0/hostingCountry",
                                "/offers/0/siren",
                                "/couleur"));
        given().get(ROOT + "/platforms/" + document.get("id")).then().statusCode(404);
    }

    @Test
    void licence_thatNobodyKnows_isAnsweredWithTheNearest() {
        Map<String, Object> document = document();
        document.put("licence", "AGPL-3");
        contributor()
                .body(document)
                .post(ROOT + "/platforms")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("AGPL-3.0-or-later"));
    }

    @Test
    void description_ofTwoMegabytes_isRefusedWithItsLength() {
        Map<String, Object> document = document();
        document.put("description", "x".repeat(2 << 20));
        contributor()
                .body(document)
                .post(ROOT + "/platforms")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("too-long"))
                .body("errors[0].detail", containsString(String.valueOf(2 << 20)));
    }

    @Test
    void texts_areKeptAsTextInOneUnicodeForm() {
        Map<String, Object> document = document();
        document.put("name", "Cafe\u0301 <b>gras</b>");
        document.put("summary", "Alertes de crue <script>alert(1)</script> & co");
        String id = document.get("id").toString();
        contributor().body(document).post(ROOT + "/platforms").then().statusCode(201);
        admin().post(ROOT + "/platforms/" + id + "/revisions/1/publication")
                .then()
                .statusCode(200);

        given().get(ROOT + "/platforms/" + id).then().body("name", is("Caf\u00e9 <b>gras</b>"));
        String sheet = given().accept("text/html")
                .get(ROOT + "/platforms/" + id + "/sheet")
                .asString();
        assertThat(sheet).contains("&lt;script&gt;").doesNotContain("<script>");
        given().get(ROOT + "/platforms?q=alertes crue")
                .then()
                .body("items.find { it.id == '" + id + "' }.highlight", containsString("&lt;script&gt;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u202eb", "a\u2066b"})
    void controlCharacters_areRefused(String name) {
        Map<String, Object> document = document();
        document.put("name", name);
        contributor()
                .body(document)
                .post(ROOT + "/platforms")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("control-character"));
    }

    @Test
    void json_thatIsDeepBrokenOrAbsent_isMalformed() {
        for (String body : List.of("[".repeat(5_000) + "]".repeat(5_000), "{\"name\":", "")) {
            contributor().body(body).post(ROOT + "/platforms").then().statusCode(400);
        }
        contributor().body("[]").post(ROOT + "/platforms").then().statusCode(400);
    }

    @Test
    void siren_withAWrongChecksum_isRefused_andLaPosteIsKnown() {
        given().auth()
                .oauth2(Tokens.of(Role.MODERATOR))
                .contentType("application/json")
                .body(Map.of("name", "Fausse", "kind", "association", "siren", "356000001"))
                .post(ROOT + "/organisations")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("siren-checksum"));
    }

    @Test
    void whatIsAbsent_canBeNeitherWithdrawnNorMerged_andNothingIsPublished() {
        String before = given().get(ROOT + "/snapshot").header("Snapshot-Cursor");

        Map<String, Map<String, String>> steps = Map.of(
                "withdrawal", Map.of("reason", "x"),
                "deprecation", Map.of("reason", "x"),
                "merger", Map.of("reason", "x", "into", "tipimi"));
        steps.forEach((step, body) -> admin().body(body)
                .post(ROOT + "/platforms/jamais-vue/" + step)
                .then()
                .statusCode(404));
        admin().post(ROOT + "/platforms/jamais-vue/reinstatement").then().statusCode(404);

        given().get(ROOT + "/changes?after=" + before)
                .then()
                .body("items.subject", org.hamcrest.Matchers.not(hasItem("jamais-vue")));
    }

    @Test
    void patch_cannotTouchWhatTheCatalogueKeeps() {
        String tag = given().get(ROOT + "/platforms/tipimi").header("ETag");
        for (String field : List.of("id", "version", "status", "publishedAt", "updatedAt", "sovereignty", "concepts")) {
            contributor()
                    .header("If-Match", tag)
                    .body(Map.of(field, "x"))
                    .patch(ROOT + "/platforms/tipimi")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/" + field));
        }
        assertThat(given().get(ROOT + "/platforms/tipimi").header("ETag")).isEqualTo(tag);
    }

    @Test
    void openCatalog_pages_keepTheirSizeAndFilters() {
        String root = "/catalogue/open-catalog/v1/software";
        List<?> small = given().urlEncodingEnabled(false)
                .get(root + "?page%5Bsize%5D=2")
                .path("data");
        List<?> standard = given().get(root).path("data");
        String next = given().urlEncodingEnabled(false)
                .get(root + "?page%5Bsize%5D=2&from=2020-01-01T00:00:00Z&all=true")
                .path("links.next");

        assertThat(small).hasSize(2);
        assertThat(standard).hasSize(25);
        assertThat(next).contains("page[size]=2", "from=2020", "all=true");
    }

    private static Map<String, Object> document() {
        return new HashMap<>(Map.of(
                "id", "mauvais-" + UUID.randomUUID(), "name", "Mauvais", "kind", "software", "summary", "Un essai."));
    }

    private static RequestSpecification contributor() {
        return given().auth().oauth2(Tokens.of(Role.CONTRIBUTOR)).contentType("application/json");
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of(Role.ADMIN)).contentType("application/json");
    }
}
