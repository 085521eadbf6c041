package coop.vigie.catalogue.exchange;

import static coop.vigie.catalogue.exchange.Imports.bringIn;
import static coop.vigie.catalogue.exchange.Imports.job;
import static coop.vigie.catalogue.exchange.Imports.outcomes;
import static coop.vigie.catalogue.exchange.Imports.rows;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that are broken in a way that must not spoil more than the row it is in, or must be told for what it is. */
@QuarkusTest
@ServiceTest
class HostileFilesIT {

    private static final String PLATFORMS = "/catalogue/v1/platforms/";

    @Test
    void characterThatNoDatabaseHolds_spoilsItsRowAlone() {
        String csv =
                "name,kind,summary\nHostile un,software,Un.\nHos\0tile deux,software,Deux.\nHostile trois,software,Trois.\n";

        String id = bringIn("csv", csv.getBytes(UTF_8), "&trusted=true");

        assertThat(outcomes(id)).isEqualTo(Map.of("created", 2, "rejected", 1));
        assertThat(rows(id, "rejected").get(0)).containsEntry("place", "ligne 3");
    }

    @Test
    void listOfAddresses_isRefusedForWhatItIs() {
        for (String list : new String[] {
            "- https://git.example.org/a/publiccode.yml\n- https://git.example.org/b/publiccode.yml\n",
            "https://git.example.org/a/publiccode.yml\nhttps://git.example.org/b/publiccode.yml\n"
        }) {
            String id = bringIn("publiccode", list.getBytes(UTF_8), "");
            assertThat(rows(id, "rejected"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get("detail").toString()).contains("ne va rien chercher"));
        }
    }

    @Test
    void textsOfJsonLd_mayBeObjectsWithTheirLanguageOrType() {
        String json =
                """
                {"name": {"@value": "Hostile huit"},
                 "description": [{"@value": "A tool.", "@language": "en"}, {"@value": "Un outil.", "@language": "fr"}],
                 "codeRepository": {"@value": "https://git.example.org/hostile/huit", "@type": "xsd:anyURI"},
                 "license": {"@value": "MIT"}, "version": {"@value": "2.1"}, "developmentStatus": {"@value": "active"},
                 "author": {"@type": "Organization", "name": {"@value": "Association Huit", "@language": "fr"}}}""";

        bringIn("codemeta", json.getBytes(UTF_8), "&trusted=true");

        given().get(PLATFORMS + "hostile-huit")
                .then()
                .body("summary", is("Un outil."))
                .body("repository", is("https://git.example.org/hostile/huit"))
                .body("licence", is("MIT"))
                .body("latestRelease.version", is("2.1"))
                .body("maturity", is("stable"))
                .body("steward", is("Association Huit"));
    }

    @Test
    void importThatCannotBegin_isRefusedForWhatItIs() {
        start(Role.MODERATOR, "excel").then().statusCode(400);
        start(Role.MODERATOR, "sill&trusted=true").then().statusCode(403);
        given().contentType("application/json")
                .body("[]")
                .post("/catalogue/v1/imports?format=sill")
                .then()
                .statusCode(401);
    }

    private static Response start(String role, String options) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .contentType("application/json")
                .body("[]")
                .post("/catalogue/v1/imports?format=" + options);
    }

    @Test
    void repositoryOfAPackageManager_isItsAddress() {
        String json =
                "{\"name\": \"Hostile sept\", \"codeRepository\": \"git+https://git.example.org/hostile/sept.git\"}";

        bringIn("codemeta", json.getBytes(UTF_8), "&trusted=true");

        given().get(PLATFORMS + "hostile-sept")
                .then()
                .body("repository", is("https://git.example.org/hostile/sept.git"));
    }

    @Test
    void jsonThatEndsTooSoonOrGoesOn_isNoJson() {
        for (String json : new String[] {"[{\"id\": 1, \"name\": \"x\"}", "[] []", "{\"a\": 1}"}) {
            assertThat(job(bringIn("sill", json.getBytes(UTF_8), ""), "fr")).contains("failed", "JSON");
        }
    }
}
