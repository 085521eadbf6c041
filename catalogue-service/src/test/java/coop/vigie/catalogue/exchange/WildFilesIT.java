package coop.vigie.catalogue.exchange;

import static coop.vigie.catalogue.exchange.Imports.bringIn;
import static coop.vigie.catalogue.exchange.Imports.job;
import static coop.vigie.catalogue.exchange.Imports.outcomes;
import static coop.vigie.catalogue.exchange.Imports.rows;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** Files as people hand them over, and as they are found in the wild. */
@QuarkusTest
@ServiceTest
class WildFilesIT {

    private static final String PLATFORMS = "/catalogue/v1/platforms/";

    private static String entry(String name, String more) {
        return "name: " + name + "\ndescription: \"Does [things](https://example.org) for " + name
                + ".\"\nwebsite_url: https://"
                + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example.org\n" + more;
    }

    private static Map<String, String> repository() {
        return Map.of(
                "list-main/software/alpha-sauvage.yml",
                entry("Alpha Sauvage", "licenses: [MIT]\nsource_code_url: https://git.example.org/one/monorepo\n"),
                "list-main/software/beta-sauvage.yml",
                entry("Beta Sauvage", "licenses: [GPL-2.0+]\nsource_code_url: https://git.example.org/one/monorepo\n"),
                "list-main/.tools/settings.yml",
                "steps: [one]\n",
                "list-main/tags/games.yml",
                "name: Games\ndescription: A tag\n");
    }

    @Test
    void archives_ofARepository_giveItsEntriesAlone() throws IOException {
        assertThat(outcomes(bringIn("awesome-selfhosted", tarGz(repository()), "&dryRun=true")))
                .isEqualTo(Map.of("created", 2));

        assertThat(outcomes(bringIn("awesome-selfhosted", zip(repository()), "&trusted=true")))
                .isEqualTo(Map.of("created", 2));

        given().get(PLATFORMS + "beta-sauvage")
                .then()
                .body("repository", is("https://git.example.org/one/monorepo"))
                .body("summary", is("Does things for Beta Sauvage."));
        assertThat(outcomes(bringIn("awesome-selfhosted", tarGz(repository()), "&trusted=true")))
                .isEqualTo(Map.of("unchanged", 2));
    }

    @Test
    void entriesPutTogetherWithoutMarks_areToldApart_andOneSpoiltHidesNoOther() {
        String stream = entry("Gamma Sauvage", "") + entry("Delta Sauvage", "oops: [\n") + entry("Epsilon Sauvage", "");

        String id = bringIn("awesome-selfhosted", stream.getBytes(UTF_8), "&dryRun=true");

        assertThat(outcomes(id)).isEqualTo(Map.of("created", 2, "rejected", 1));
        assertThat(rows(id, "rejected").get(0).get("detail").toString()).contains("ligne");
    }

    @Test
    void publiccode_againstTheStandard_isReadWithWarnings() {
        String yaml =
                """
                publiccodeYmlVersion: "2.4.0"
                name: Docs sauvages
                url: https://git.example.org/sauvage/docs
                creationDate: 2023-12-10
                usedBy: [Une direction]
                fundedBy: [{name: Une direction, url: "https://direction.example.org"}]
                developmentStatus: presque
                softwareType: "standalone/other"
                supports: [{id: "alias:inconnu"}]
                description:
                  fr: {shortDescription: "Éditeur de documents à plusieurs."}
                legal: {license: "Licence maison"}
                maintenance: {type: internal, contacts: [{name: Camille Martin, email: camille.martin@example.org}]}
                """;

        String id = bringIn("publiccode", yaml.getBytes(UTF_8), "&trusted=true");

        assertThat(outcomes(id)).isEqualTo(Map.of("created", 1));
        assertThat(rows(id, "created").get(0).get("detail").toString())
                .contains("2.4.0", "presque", "alias:inconnu", "Licence maison", "platforms", "données personnelles");
        given().get(PLATFORMS + "docs-sauvages")
                .then()
                .body("publiccode.fundedBy", is(List.of("Une direction")))
                .body("publiccode.supports", nullValue())
                .body("usedByHints", is(List.of("Une direction")))
                .body(not(containsString("camille.martin")));
        assertThat(given().get(PLATFORMS + "docs-sauvages/provenance").asString())
                .doesNotContain("camille.martin");
        assertThat(given().get("/catalogue/v1/changes?type=platform&limit=1000").asString())
                .doesNotContain("camille.martin");
        assertThat(outcomes(bringIn("publiccode", yaml.getBytes(UTF_8), "&trusted=true")))
                .isEqualTo(Map.of("unchanged", 1));
    }

    @Test
    void publiccode_inAnArchiveOfItsRepository_isTheOnlyFileRead() throws IOException {
        Map<String, String> repository = Map.of(
                "outil-main/publiccode.yml",
                "publiccodeYmlVersion: '0.4'\nname: Outil archivé\nurl: https://git.example.org/outil-archive\n",
                "outil-main/docker-compose.yml",
                "services: {}\n",
                "__MACOSX/outil-main/._publiccode.yml",
                "\u0000\u0005");

        assertThat(outcomes(bringIn("publiccode", zip(repository), "&dryRun=true")))
                .isEqualTo(Map.of("created", 1));
        assertThat(outcomes(bringIn(
                        "publiccode",
                        zip(Map.of("un.yml", repository.get("outil-main/publiccode.yml"))),
                        "&dryRun=true")))
                .isEqualTo(Map.of("created", 1));
    }

    @Test
    void codemeta_ofVersion3_mayWriteItsKeywordsWithoutTheSign() {
        String json =
                """
                {"@context": "https://w3id.org/codemeta/3.0", "type": "SoftwareSourceCode", "name": "Méta sauvage",
                 "description": "Un outil.", "codeRepository": {"id": "https://git.example.org/meta-sauvage"},
                 "author": [{"type": "Person", "name": "Camille Martin"}, {"type": "Organization", "name": "Un laboratoire"}]}""";

        bringIn("codemeta", json.getBytes(UTF_8), "&trusted=true");

        given().get(PLATFORMS + "meta-sauvage")
                .then()
                .body("steward", is("Un laboratoire"))
                .body("repository", is("https://git.example.org/meta-sauvage"))
                .body(not(containsString("Camille Martin")));
    }

    @Test
    void publiccode_withoutWhatIdentifiesIt_isRejectedByName() {
        for (String missing : List.of("publiccodeYmlVersion", "name", "url")) {
            String yaml = "publiccodeYmlVersion: '0.4'\nname: Sans\nurl: https://git.example.org/sans\n"
                    .replaceFirst("(?m)^" + missing + ":.*\n", "");
            String id = bringIn("publiccode", yaml.getBytes(UTF_8), "");
            assertThat(rows(id, "rejected").get(0).get("detail").toString()).contains(missing);
        }
    }

    @Test
    void openCatalog_answerOfAnother_isBroughtIn() {
        String json =
                """
                {"data": [{"id": "x", "url": "https://git.example.org/oc/un", "active": true,
                  "publiccodeYml": "publiccodeYmlVersion: '0.4'\\nname: Un du catalogue ouvert\\nurl: https://git.example.org/oc/un\\n"},
                 {"id": "y", "publiccodeYml": "a: [b"}, {"id": "z"}], "links": {"prev": null, "next": null}}""";

        assertThat(outcomes(bringIn("open-catalog", json.getBytes(UTF_8), "&trusted=true")))
                .isEqualTo(Map.of("created", 1, "rejected", 2));
        given().get(PLATFORMS + "un-du-catalogue-ouvert").then().statusCode(200);
    }

    @Test
    void rowsAboutOnePlatform_neverTakeTurns() {
        byte[] csv = "name;kind;summary\nDouble Sauvage;software;Un.\nDouble sauvage;software;Deux.\n".getBytes(UTF_8);
        assertThat(outcomes(bringIn("csv", csv, "&dryRun=true"))).isEqualTo(Map.of("created", 1, "conflict", 1));
        assertThat(outcomes(bringIn("csv", csv, "&trusted=true"))).isEqualTo(Map.of("created", 1, "conflict", 1));
        assertThat(outcomes(bringIn("csv", csv, "&trusted=true"))).isEqualTo(Map.of("unchanged", 1, "conflict", 1));
        given().get(PLATFORMS + "double-sauvage").then().body("summary", is("Un."));
    }

    @Test
    void filesOfOneRepository_underOtherNames_changeNothingTheSecondTime() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of("Un sauvage", "Deux sauvages", "Trois sauvages")) {
            files.put(
                    name + "/publiccode.yml",
                    "publiccodeYmlVersion: '0.4'\nname: " + name
                            + "\nurl: https://git.example.org/partage/depot.git\n");
        }
        bringIn("publiccode", zip(files), "&trusted=true");
        assertThat(outcomes(bringIn("publiccode", zip(files), "&trusted=true")))
                .isEqualTo(Map.of("unchanged", 1, "conflict", 2));
        for (int round = 0; round < 2; round++) {
            for (String file : files.values()) {
                assertThat(outcomes(bringIn("publiccode", file.getBytes(UTF_8), "&trusted=true")))
                        .as(file)
                        .doesNotContainKeys("changed", "created");
            }
        }
    }

    @Test
    void sill_withMoreThanADocumentHolds_losesOnlyTheExcess() {
        StringBuilder similar = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            similar.append(i == 0 ? "" : ",")
                    .append("{\"name\": \"Semblable ")
                    .append(i)
                    .append("\"}");
        }
        String json =
                "[{\"id\": 777001, \"name\": \"Sill sauvage\", \"description\": \"Un outil.\", \"license\": \"GNU GPL v3 or later\","
                        + " \"addedTime\": \"2024-01-01T00:00:00Z\", \"image\": \"//relative\", \"similarSoftwares\": ["
                        + similar + "]}]";

        String id = bringIn("sill", json.getBytes(UTF_8), "&trusted=true");

        assertThat(outcomes(id)).isEqualTo(Map.of("created", 1));
        given().get(PLATFORMS + "sill-sauvage")
                .then()
                .body("licence", is("GPL-3.0-or-later"))
                .body("relations.size()", is(200));
        assertThat(outcomes(bringIn("sill", json.getBytes(UTF_8), "&trusted=true")))
                .isEqualTo(Map.of("unchanged", 1));
    }

    @Test
    void whatIsNoFile_getsAClearAnswer() {
        given().auth()
                .oauth2(Tokens.of(Role.ADMIN))
                .multiPart("file", "a.csv", "name,kind".getBytes(UTF_8))
                .post("/catalogue/v1/imports?format=csv")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("not-a-form"));
        String id = bringIn("sill", "[]".getBytes(UTF_8), "");
        assertThat(job(id, "fr")).contains("aucune entrée");
        assertThat(job(id, "en")).contains("holds no entry");
        String entities = "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>";
        assertThat(outcomes(bringIn("publiccode", entities.getBytes(UTF_8), "")))
                .isEqualTo(Map.of("rejected", 1));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tarGz(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
