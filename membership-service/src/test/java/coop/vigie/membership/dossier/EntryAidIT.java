package coop.vigie.membership.dossier;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.approved;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.dossier.Dossiers.aid;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entry made under de minimis is an aid: it counts once it is entered, and as long as it stands. */
@QuarkusTest
@ServiceTest
class EntryAidIT {

    private static final Map<String, String> REVIEW = Map.of("aidBasis", "de-minimis");

    private String cooperative;

    @BeforeEach
    void roomForOneEntryOfTenShares() {
        cooperative = opened();
        aid(cooperative, "2026-01-10", "298500.00").then().statusCode(201);
    }

    @Test
    void secondOfTwoEntriesThatFitAlone_isRefused() {
        String first = approved(cooperative, 10, REVIEW);
        String second = approved(cooperative, 10, REVIEW);
        agentGets(first + "/checks")
                .then()
                .body("items.find { it.id == 'M-32' }.figures.asked", is("1000.00"))
                .body("items.find { it.id == 'M-32' }.figures.leftAfter", is("500.00"));

        registered(first).then().statusCode(201);

        counted("299500.00").body("items.grantor", hasItem("mel")).body("items.grantedOn", hasItem("2026-03-02"));
        registered(second).then().statusCode(409).body("rule", is("M-32")).body("figures.left", is("500.00"));
        aid(cooperative, "2026-04-01", "500.01").then().statusCode(409).body("rule", is("M-32"));
    }

    @Test
    void entryCorrectedOrRevoked_countsNoMore() {
        String dossier = approved(cooperative, 10, REVIEW);
        registered(dossier).then().statusCode(201);
        manager(cooperative + "/corrections", Map.of("number", 7, "act", "inscrite par erreur"))
                .then()
                .statusCode(201);
        counted("298500.00");

        registered(dossier).then().statusCode(201);
        counted("299500.00");
        agent(dossier + "/revocation", Map.of("on", "2026-05-01", "reason", "jugement", "byCourt", true))
                .then()
                .statusCode(200);

        counted("298500.00");
    }

    private static Response registered(String dossier) {
        return manager(dossier + "/registration", Map.of("effectiveOn", "2026-03-05"));
    }

    private ValidatableResponse counted(String amount) {
        return managerGets(cooperative + "/public-aids?on=2026-06-01")
                .then()
                .statusCode(200)
                .body("counted.amount", is(amount));
    }
}
