package coop.vigie.catalogue.exchange;

import static coop.vigie.catalogue.exchange.Imports.bringIn;
import static coop.vigie.catalogue.exchange.Imports.job;
import static coop.vigie.catalogue.exchange.Imports.outcomes;
import static coop.vigie.catalogue.exchange.Imports.rows;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CSV as spreadsheets and people write it. */
@QuarkusTest
@ServiceTest
class CsvFilesIT {

    private static final String PLATFORMS = "/catalogue/v1/platforms/";

    @Test
    void csv_ofASpreadsheet_isReadWhateverItsMarksLineEndsAndLetters() {
        String text =
                "sep=;\r\nid;name;kind;summary;functions\r\ncsv-sauvage;Épicerie sauvage;software;\"Deux\r\nlignes\";'=formule|prêt\r\n";
        for (byte[] file : List.of(
                text.getBytes(Charset.forName("windows-1252")),
                ("\uFEFF" + text).getBytes(UTF_8),
                text.replace("\r\n", "\n")
                        .replace(';', '\t')
                        .replace("sep=\t\n", "")
                        .getBytes(UTF_8))) {
            bringIn("csv", file, "&trusted=true");
        }
        given().get(PLATFORMS + "csv-sauvage")
                .then()
                .body("name", is("Épicerie sauvage"))
                .body("version", is(1))
                .body("functions", hasItem("=formule"));
        String exported = given().accept("text/csv")
                .get("/catalogue/v1/platforms?q=epicerie sauvage")
                .asString();
        assertThat(exported).contains("'=formule");
        assertThat(outcomes(bringIn("csv", exported.getBytes(UTF_8), "&trusted=true")))
                .containsKey("unchanged")
                .doesNotContainKeys("changed", "created", "rejected");
    }

    @Test
    void quoteThatIsNotClosed_spoilsItsRowAlone_andIsToldByItsLine() {
        String csv = "name,kind,summary\nGuillemet un,software,\"Deux\nlignes, \"\"entre guillemets\"\".\"\n"
                + "Guillemet deux,software,\"Ouvert\nGuillemet trois,software,Trois.\n"
                + "Guillemet quatre,software,\"Quatre\" et plus.\nGuillemet cinq,software,Cinq 5\".\n"
                + "Guillemet six,\"software\",\"Ouvert\n";

        String id = bringIn("csv", csv.getBytes(UTF_8), "&trusted=true");

        assertThat(outcomes(id)).isEqualTo(Map.of("created", 3, "rejected", 3));
        assertThat(rows(id, "rejected"))
                .extracting(row -> row.get("place"))
                .containsExactly("ligne 4", "ligne 6", "ligne 8");
        assertThat(rows(id, "rejected").get(0).get("detail").toString()).contains("guillemet ouvert à la ligne 4");
        given().get(PLATFORMS + "guillemet-un").then().body("summary", is("Deux lignes, \"entre guillemets\"."));
        given().get(PLATFORMS + "guillemet-cinq").then().body("summary", is("Cinq 5\"."));
    }

    @Test
    void rowsOfSeparatorsAlone_asSpreadsheetsLeaveThem_areNone() {
        String csv = "name;kind;summary\r\nRangs vides;software;Un.\r\n;;\r\n ; ;\r\n";

        assertThat(outcomes(bringIn("csv", csv.getBytes(UTF_8), "&dryRun=true")))
                .isEqualTo(Map.of("created", 1));
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
}
