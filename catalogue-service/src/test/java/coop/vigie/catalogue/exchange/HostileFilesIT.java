package coop.vigie.catalogue.exchange;

import static coop.vigie.catalogue.exchange.Imports.bringIn;
import static coop.vigie.catalogue.exchange.Imports.job;
import static coop.vigie.catalogue.exchange.Imports.outcomes;
import static coop.vigie.catalogue.exchange.Imports.rows;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
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
    void rowThatASeparatorCut_isRefused_andEmptyCellsAtItsEndAreNot() {
        String csv = "name,kind,summary\nHostile quatre,software,Un, deux et trois.\nHostile cinq,software,Cinq.,,\n";

        String id = bringIn("csv", csv.getBytes(UTF_8), "&trusted=true");

        assertThat(outcomes(id)).isEqualTo(Map.of("created", 1, "rejected", 1));
        assertThat(rows(id, "rejected").get(0).get("detail").toString()).contains("4", "3", "guillemets");
    }

    @Test
    void header_isKnownInAnyCaseAndLetters_andItsFaultsAreToldOfTheFile() {
        bringIn(
                "csv",
                "Name\tKIND\tsummary\tstewardform\nHostile six\tsoftware\tÉté.\tSCIC\n".getBytes(UTF_16),
                "&trusted=true");
        given().get(PLATFORMS + "hostile-six")
                .then()
                .body("summary", is("Été."))
                .body("stewardForm", is("SCIC"));

        String nameless = bringIn("csv", "nom,type\nHostile,software\n".getBytes(UTF_8), "");
        assertThat(job(nameless, "fr")).contains("failed", "nom, type");
        String twice = bringIn("csv", "name,name,kind\na,b,software\n".getBytes(UTF_8), "");
        assertThat(job(twice, "en")).contains("failed", "twice");
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
