package coop.vigie.catalogue.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Each format with the traps known of it; the order matters, as sources meet over the same platforms. */
@QuarkusTest
@ServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportIT {

    private static final String IMPORTS = "/catalogue/v1/imports";
    private static final String PLATFORMS = "/catalogue/v1/platforms/";

    @Test
    @Order(1)
    void publiccode_dryRunThenReal_bringsInWithoutContacts() {
        Map<String, Integer> dry = outcomes(bringIn("publiccode", "publiccode-0.7.yml", "&dryRun=true&trusted=true"));
        assertThat(dry).containsEntry("created", 2).containsEntry("rejected", 1);
        given().get(PLATFORMS + "carnet-d-atelier").then().statusCode(404);

        String job = bringIn("publiccode", "publiccode-0.7.yml", "&trusted=true");

        assertThat(outcomes(job)).isEqualTo(dry);
        given().get(PLATFORMS + "carnet-d-atelier")
                .then()
                .statusCode(200)
                .body("licence", is("AGPL-3.0-or-later"))
                .body("latestRelease.version", is("1.10"))
                .body("usedByHints", is(List.of("Ville d'Exemple")))
                .body("translations.en.name", is("Workshop log"))
                .body("publiccode.localisationReady", is(true))
                .body("concepts.size()", is(2))
                .body(not(containsString("camille@example.org")));
        given().get(PLATFORMS + "carnet-d-atelier/adoption").then().body("usedBy", is(0));
        given().get(PLATFORMS + "carnet-d-atelier/provenance")
                .then()
                .body("items.find { it.pointer == '/licence' }.source.id", is("publiccode"));
    }

    @Test
    @Order(2)
    void publiccode_again_changesNothing() {
        assertThat(outcomes(bringIn("publiccode", "publiccode-0.7.yml", "&trusted=true")))
                .containsEntry("unchanged", 2)
                .doesNotContainKeys("created", "changed");
    }

    @Test
    @Order(3)
    void publiccode_ofOurOwnExport_changesNothing() {
        for (String id : List.of("carnet-d-atelier", "rustine-libre", "mobicoop", "opentripplanner")) {
            String yaml = given().get(PLATFORMS + id + "/publiccode.yml")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(outcomes(send(
                            "publiccode", yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), "&trusted=true")))
                    .as(yaml)
                    .isEqualTo(Map.of("unchanged", 1));
        }
    }

    @Test
    @Order(4)
    void sill_bothShapes_meetOnOnePlatform() {
        assertThat(outcomes(bringIn("sill", "sill-v2.json", "&trusted=true")))
                .containsEntry("created", 2)
                .containsEntry("rejected", 1);
        given().get(PLATFORMS + "sill-deux")
                .then()
                .body("identifiers.wikidata", is("Q424242"))
                .body("translations.en.name", is("Sill Two"))
                .body("translations.en.summary", is("Library management."))
                .body("offers.provider", is(List.of("Services Libres")));
        given().get(PLATFORMS + "sans-licence-connue")
                .then()
                .body("licence", nullValue())
                .body("website", nullValue());

        assertThat(outcomes(bringIn("sill", "sill-v1.json", "&trusted=true"))).isEqualTo(Map.of("changed", 1));

        given().get(PLATFORMS + "sill-deux")
                .then()
                .body("offers.provider", hasItem("Prestataire Un"))
                .body("offers.find { it.provider == 'Prestataire Un' }.siren", is("356000000"))
                .body("offers.find { it.provider == 'Prestataire Faux' }.siren", nullValue());
        assertThat(outcomes(bringIn("sill", "sill-v1.json", "&trusted=true"))).isEqualTo(Map.of("unchanged", 1));
    }

    @Test
    @Order(5)
    void comptoirAndCnll_completeAndDoNotOverrule() {
        assertThat(outcomes(bringIn("comptoir-du-libre", "comptoir.json", "&trusted=true")))
                .containsEntry("changed", 1)
                .containsEntry("created", 1);
        given().get(PLATFORMS + "sill-deux")
                .then()
                .body("licence", is("GPL-3.0-or-later"))
                .body("identifiers.'comptoir-du-libre'", is("77"));
        given().get(PLATFORMS + "sill-deux/provenance")
                .then()
                .body("items.find { it.pointer == '/licence' }.lost[0].value", is("GPL-3.0"))
                .body("items.find { it.pointer == '/licence' }.source.id", is("sill"));
        assertThat(outcomes(bringIn("comptoir-du-libre", "comptoir.json", "&trusted=true")))
                .isEqualTo(Map.of("unchanged", 2));

        assertThat(outcomes(bringIn("cnll", "cnll.json", "&trusted=true")))
                .containsEntry("changed", 1)
                .containsEntry("rejected", 1);
        given().get(PLATFORMS + "sill-deux").then().body("offers.provider", hasItem("Coopérative du libre"));
    }

    @Test
    @Order(6)
    void codemetaAndAwesome_areBroughtInWithConceptsFromTheirText() {
        assertThat(outcomes(bringIn("codemeta", "codemeta.json", "&trusted=true")))
                .isEqualTo(Map.of("created", 1));
        given().get(PLATFORMS + "mesure-ouverte")
                .then()
                .body("licence", is("MIT"))
                .body("steward", is("Association Eau"))
                .body(not(containsString("p@example.org")));

        assertThat(outcomes(bringIn("awesome-selfhosted", "awesome.yml", "&trusted=true")))
                .containsEntry("created", 2)
                .containsEntry("rejected", 1);
        given().get(PLATFORMS + "bike-queue").then().body("concepts[0].id", containsString("velo"));
        given().get(PLATFORMS + "old-thing").then().body("maturity", is("obsolete"));
    }

    @Test
    @Order(7)
    void csv_ofWindows_isReadWithItsFaultsByRow() {
        String job = bringIn("csv", "windows.csv", "");

        assertThat(outcomes(job)).containsEntry("created", 2).containsEntry("rejected", 1);
        as().get(IMPORTS + "/" + job + "/rows?outcome=rejected")
                .then()
                .body("items[0].place", is("ligne 4"))
                .body("items[0].detail.errors.pointer", is(List.of("/kind")));
        given().get(PLATFORMS + "epicerie-partagee").then().statusCode(404);
        as().post(PLATFORMS + "epicerie-partagee/revisions/1/publication")
                .then()
                .statusCode(200);
        given().get(PLATFORMS + "epicerie-partagee").then().body("name", is("Épicerie partagée"));
        assertThat(outcomes(bringIn("csv", "windows.csv", ""))).containsEntry("unchanged", 2);
    }

    @Test
    @Order(8)
    void complete_withoutAnEntry_isGoneFromSource() throws IOException {
        bringIn("comptoir-du-libre", "comptoir.json", "&trusted=true&complete=true");
        byte[] shorter = "{\"softwares\": []}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(outcomes(send("comptoir-du-libre", shorter, "&trusted=true&complete=true")))
                .isEqualTo(Map.of("gone-from-source", 2));
        given().get(PLATFORMS + "sill-deux").then().statusCode(200);
    }

    @Test
    @Order(9)
    void malice_isRefusedWithoutHarm() throws IOException {
        assertThat(outcomes(bringIn("publiccode", "bomb.yml", ""))).isEqualTo(Map.of("rejected", 1));
        assertThat(outcomes(bringIn("publiccode", "tag.yml", ""))).isEqualTo(Map.of("rejected", 1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.yml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        String job = send("publiccode", bytes.toByteArray(), "");
        as().get(IMPORTS + "/" + job).then().body("state", is("failed")).body("job.problem", containsString("256"));
        job = send("sill", "not json".getBytes(java.nio.charset.StandardCharsets.UTF_8), "");
        as().get(IMPORTS + "/" + job).then().body("state", is("failed")).body("job.problem", containsString("JSON"));
    }

    private static String bringIn(String format, String file, String options) {
        try (var stream = ImportIT.class.getResourceAsStream("/imports/" + file)) {
            return send(format, stream.readAllBytes(), options);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String send(String format, byte[] body, String options) {
        String role = options.contains("trusted") ? Role.ADMIN : Role.MODERATOR;
        String job = given().auth()
                .oauth2(Tokens.of(role))
                .contentType("application/octet-stream")
                .body(body)
                .post(IMPORTS + "?format=" + format + options)
                .then()
                .statusCode(202)
                .extract()
                .path("job.id");
        await().atMost(Duration.ofSeconds(30)).until(() -> List.of("done", "failed")
                .contains(as().get(IMPORTS + "/" + job).path("state").toString()));
        return job;
    }

    private static Map<String, Integer> outcomes(String job) {
        return as().get(IMPORTS + "/" + job).path("outcomes");
    }

    private static io.restassured.specification.RequestSpecification as() {
        return given().auth().oauth2(Tokens.ofSubject("another-moderator", Role.MODERATOR));
    }
}
