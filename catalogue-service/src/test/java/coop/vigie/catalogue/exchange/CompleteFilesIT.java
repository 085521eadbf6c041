package coop.vigie.catalogue.exchange;

import static coop.vigie.catalogue.exchange.Imports.bringIn;
import static coop.vigie.catalogue.exchange.Imports.outcomes;
import static coop.vigie.catalogue.exchange.Imports.rows;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.catalogue.Proposals;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Files that claim to hold all that their source lists, and files that leave something of themselves out. */
@QuarkusTest
@ServiceTest
class CompleteFilesIT {

    private static final String COMPLETE = "&trusted=true&complete=true";

    private final int number = ThreadLocalRandom.current().nextInt(1_000_000, 1_000_000_000);

    @Test
    void entryThatCannotBeRead_isNotGone_andADryRunTellsWhatIs() {
        String[] names = {"ajonc-" + number, "bruyere-" + number, "cytise-" + number};
        bringIn("sill", sill(names), COMPLETE);
        byte[] shorter = "[{\"id\": %d, \"name\": \"%s\", \"description\": \"Un outil.\"}, {\"id\": %d}]"
                .formatted(number, names[0], number + 1)
                .getBytes(UTF_8);

        String dry = bringIn("sill", shorter, COMPLETE + "&dryRun=true");
        String real = bringIn("sill", shorter, COMPLETE);

        for (String job : List.of(dry, real)) {
            assertThat(outcomes(job)).containsEntry("rejected", 1);
            assertThat(rows(job, "gone-from-source")).extracting("platform").contains(names[2]);
            assertThat(rows(job, "gone-from-source")).extracting("platform").doesNotContain(names[0], names[1]);
            JsonPath told = JsonPath.from(Imports.job(job, "fr"));
            assertThat(told.getInt("done")).isEqualTo(2).isEqualTo(told.getInt("total"));
        }
    }

    @Test
    void rowWithValuesThatNobodyKnows_losesTheseAlone() {
        String name = "genet-" + number;
        String csv =
                """
                name,kind,summary,domains,licence,territories,website
                %s,software,Un outil.,nulle-part|mobilite,Maison-1.0,99999|59350,pas une adresse
                """
                        .formatted(name);

        String job = bringIn("csv", csv.getBytes(UTF_8), "&trusted=true");

        assertThat(outcomes(job)).isEqualTo(Map.of("created", 1));
        JsonPath platform = given().get("/catalogue/v1/platforms/" + name).jsonPath();
        assertThat(platform.getList("domains")).isEqualTo(List.of("mobilite"));
        assertThat(platform.getList("territories")).isEqualTo(List.of("59350"));
        assertThat(platform.getString("licence")).isNull();
        assertThat(rows(job, "created").get(0).toString()).contains("nulle-part", "/licence", "/website");
    }

    @Test
    void companyOfAToolThatNobodyKnows_isTold() {
        String cnll = "[{\"nom\": \"Inconnu\", \"sill_id\": %d, \"prestataires\": []}]".formatted(number);

        String job = bringIn("cnll", cnll.getBytes(UTF_8), "&trusted=true");

        assertThat(rows(job, "rejected").get(0).toString()).contains("Aucune plateforme", "sill " + number);
    }

    @Test
    void ownExport_ofATextWithBreaksAndBlanks_changesNothing() {
        String id = Proposals.published(Map.of(
                "repository",
                "https://git.example/" + number,
                "summary",
                "Une  ligne\net une autre",
                "translations",
                Map.of("en", Map.of("summary", "One\nand  another"))));
        byte[] yaml =
                given().get("/catalogue/v1/platforms/" + id + "/publiccode.yml").asByteArray();

        assertThat(outcomes(bringIn("publiccode", yaml, "&trusted=true"))).isEqualTo(Map.of("unchanged", 1));
    }

    private byte[] sill(String... names) {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            json.append(i == 0 ? "[" : ",")
                    .append("{\"id\": %d, \"name\": \"%s\", \"description\": \"Un outil.\"}"
                            .formatted(number + i, names[i]));
        }
        return json.append("]").toString().getBytes(UTF_8);
    }
}
