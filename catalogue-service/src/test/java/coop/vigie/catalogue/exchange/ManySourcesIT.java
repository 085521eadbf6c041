package coop.vigie.catalogue.exchange;

import static coop.vigie.catalogue.exchange.Imports.bringIn;
import static coop.vigie.catalogue.exchange.Imports.outcomes;
import static coop.vigie.catalogue.exchange.Imports.rows;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.catalogue.Proposals;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What a person declared, and several sources that say something of the same platform. */
@QuarkusTest
@ServiceTest
class ManySourcesIT {

    private static final String PLATFORMS = "/catalogue/v1/platforms/";
    private static final String TRUSTED = "&trusted=true";

    private final int number = ThreadLocalRandom.current().nextInt(1_000_000, 1_000_000_000);

    @Test
    void offers_declaredAndOfAFile_completeOneAnotherHoweverOftenTheFileComes() {
        String id = Proposals.published(Map.of(
                "identifiers",
                Map.of("sill", "" + number),
                "offers",
                List.of(Map.of("provider", "Libriciel", "kind", "support", "address", "https://declaree.example"))));
        String cnll =
                """
                [{"nom": "Essai", "sill_id": %d, "prestataires": [
                  {"nom": "Libriciel", "url": "https://annuaire.example"},
                  {"nom": "Codeurs", "url": "https://codeurs.example"}]}]"""
                        .formatted(number);

        assertThat(imported("cnll", cnll)).isEqualTo(Map.of("changed", 1));
        assertThat(imported("cnll", cnll)).isEqualTo(Map.of("unchanged", 1));

        given().get(PLATFORMS + id)
                .then()
                .body("offers.provider", is(List.of("Libriciel", "Codeurs")))
                .body("offers.address", is(List.of("https://declaree.example", "https://codeurs.example")));
        given().get(PLATFORMS + id + "/provenance")
                .then()
                .body("items.find { it.pointer == '/offers' }.source.id", is("declared"))
                .body("items.find { it.pointer == '/offers' }.completedBy.source.id", is(List.of("cnll")))
                .body("items.find { it.pointer == '/offers' }.lost[0].value[0].address", is("https://annuaire.example"))
                .body("items.find { it.pointer == '/offers' }.rule", containsString("se complètent"));
    }

    @Test
    void translationsAndIdentifiers_areDecidedPartByPart() {
        String repository = "https://git.example/essai-" + number;
        String id = Proposals.published(Map.of(
                "repository", repository, "translations", Map.of("en", Map.of("summary", "As the people say."))));
        String publiccode =
                """
                publiccodeYmlVersion: "0.7"
                name: Essai %s
                url: %s
                description:
                  fr: {shortDescription: "Un outil."}
                  en: {localisedName: "Trial", shortDescription: "As the file says."}
                """
                        .formatted(id, repository);

        imported("publiccode", publiccode);
        assertThat(imported("publiccode", publiccode)).isEqualTo(Map.of("unchanged", 1));

        given().get(PLATFORMS + id)
                .then()
                .body("translations.en.summary", is("As the people say."))
                .body("translations.en.name", is("Trial"));
        String comptoir =
                """
                {"softwares": [{"id": %d, "name": "Essai %s", "licence": "MIT", "external_resources": {
                  "repository": "%s", "wikidata": {"id": "Q%d"}, "sill": {"id": %d}, "cnll": [], "framalibre": []}}]}""";
        imported("sill", sill(number, "Essai " + id, repository, "Q1" + number));
        imported("comptoir-du-libre", comptoir.formatted(number, "Essai " + id, repository, number, number));
        imported("comptoir-du-libre", comptoir.formatted(number, "Essai " + id, repository, number, number));

        given().get(PLATFORMS + id)
                .then()
                .body("identifiers.wikidata", is("Q1" + number))
                .body("identifiers.'comptoir-du-libre'", is("" + number));
    }

    @Test
    void anotherEntryOfTheSameSource_withTheSameWikidataId_isForAModerator() {
        String first = "lilas-" + number;
        imported("sill", sill(number, first, "https://git.example/" + first, "Q" + number));

        String job = bringIn(
                "sill",
                sill(number + 1, "muguet-" + number, "https://git.example/muguet-" + number, "Q" + number)
                        .getBytes(UTF_8),
                TRUSTED);

        assertThat(outcomes(job)).isEqualTo(Map.of("conflict", 1));
        assertThat(rows(job, "conflict")).extracting("platform").containsExactly(first);
        given().get(PLATFORMS + first).then().body("name", is(first)).body("identifiers.sill", is("" + number));
    }

    @Test
    void whatAPersonRemoved_staysRemoved() {
        String repository = "https://git.example/houx-" + number;
        String id = Proposals.published(Map.of(
                "licence",
                "MIT",
                "repository",
                repository,
                "identifiers",
                Map.of("sill", "" + number, "wikidata", "Q" + number)));
        Proposals.patched(id, 1, "{\"licence\": null, \"identifiers\": {\"wikidata\": null}}");
        String csv = "name,kind,summary,licence,repository,wikidata\nEssai %s,software,Un outil d'essai.,MIT,%s,Q%d\n"
                .formatted(id, repository, number);

        imported("csv", csv);

        given().get(PLATFORMS + id)
                .then()
                .body("licence", nullValue())
                .body("identifiers", is(Map.of("sill", "" + number)));
        given().get(PLATFORMS + id + "/provenance")
                .then()
                .body("items.find { it.pointer == '/licence' }.source.id", is("declared"))
                .body("items.find { it.pointer == '/licence' }.rule", not(containsString("rang égal")))
                .body("items.find { it.pointer == '/licence' }.lost.value", hasItem("MIT"));
    }

    @Test
    void whatAPersonProposed_standsAboveAFile_whileItWaits() {
        String repository = "https://git.example/if-" + number;
        String id = Proposals.propose(
                Role.CONTRIBUTOR,
                Map.of(
                        "licence",
                        "AGPL-3.0-only",
                        "repository",
                        repository,
                        "identifiers",
                        Map.of("cnll", "c" + number)));
        byte[] file = sill(number, "Essai " + id, repository, "Q" + number).getBytes(UTF_8);

        String job = bringIn("sill", file, "");

        assertThat(outcomes(job)).isEqualTo(Map.of("changed", 1));
        assertThat(rows(job, "changed"))
                .extracting(row -> ((Map<?, ?>) row.get("detail")).get("kept"))
                .first(LIST)
                .contains("licence", "summary");
        assertThat(outcomes(bringIn("sill", file, ""))).isEqualTo(Map.of("unchanged", 1));
        given().auth()
                .oauth2(Tokens.of(Role.ADMIN))
                .post(PLATFORMS + id + "/revisions/2/publication")
                .then()
                .statusCode(200)
                .body("licence", is("AGPL-3.0-only"))
                .body("summary", is("Un outil d'essai."))
                .body("identifiers.wikidata", is("Q" + number));
        given().get(PLATFORMS + id + "/provenance")
                .then()
                .body("items.find { it.pointer == '/licence' }.source.id", is("declared"))
                .body("items.find { it.pointer == '/licence' }.lost.value", is(List.of("MIT")))
                .body("items.find { it.pointer == '/identifiers' }.completedBy.source.id", is(List.of("sill")));
        assertThat(outcomes(bringIn("sill", file, ""))).isEqualTo(Map.of("unchanged", 1));
    }

    @Test
    void ofFilesAlone_theSurerStandsToo_whileBothWait() {
        String name = "chene-" + number;
        String repository = "https://git.example/" + name;
        bringIn("sill", sill(number, name, repository, "Q" + number).getBytes(UTF_8), "");
        String awesome =
                """
                name: "%s"
                website_url: "https://%s.example"
                source_code_url: "%s"
                description: "Says less."
                licenses: [GPL-3.0]
                platforms: [PHP]
                tags: [Other]
                """
                        .formatted(name, name, repository);

        String job = bringIn("awesome-selfhosted", awesome.getBytes(UTF_8), "");

        assertThat(rows(job, "changed"))
                .extracting(row -> ((Map<?, ?>) row.get("detail")).get("kept"))
                .first(LIST)
                .contains("licence");
    }

    private static Map<String, Integer> imported(String format, String file) {
        return outcomes(bringIn(format, file.getBytes(UTF_8), TRUSTED));
    }

    private static String sill(int id, String name, String repository, String wikidata) {
        return """
                [{"id": %d, "name": "%s", "description": "Un outil.", "license": "MIT", "codeRepositoryUrl": "%s",
                  "identifiers": [{"@type": "PropertyValue", "value": "%s",
                    "subjectOf": {"@type": "Website", "name": "Wikidata", "url": "https://www.wikidata.org"}}]}]"""
                .formatted(id, name, repository, wikidata);
    }
}
