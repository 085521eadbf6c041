package coop.vigie.catalogue;

import static coop.vigie.catalogue.Proposals.as;
import static coop.vigie.catalogue.Proposals.patched;
import static coop.vigie.catalogue.Proposals.published;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What moderators find to do is found in what the catalogue holds, and gone once it is done. */
@QuarkusTest
@ServiceTest
class WorkItemsIT {

    @Test
    void duplicate_isSuspectedUntilARelationIsDeclared() {
        String address = "https://git.example.org/" + UUID.randomUUID();
        String one = published(Map.of("repository", address));
        String other = published(Map.of("repository", address + ".git"));

        items("duplicate-suspected", other)
                .body("items", hasSize(1))
                .body("items[0].details", contains("repository"))
                .body("items[0].text", containsString("le dépôt du code source"));
        patched(one, 1, "{\"relations\": [{\"type\": \"forkOf\", \"platform\": \"" + other + "\"}]}");
        items("duplicate-suspected", other).body("items", empty());
    }

    @Test
    void oldRelease_isAskedAboutUntilTheToolIsSaidToBeDormant() {
        String id = published(Map.of("latestRelease", Map.of("version", "0.9", "date", "2019-03-01")));

        items("stale-release", id)
                .body("items[0].date", is("2019-03-01"))
                .body("items[0].text", containsString("2019-03-01"));
        patched(id, 1, "{\"vitality\": \"dormant\"}");
        items("stale-release", id).body("items", empty());
    }

    @Test
    void missingFields_areNamedUntilTheyAreThere() {
        String id = published(Map.of("licence", "EUPL-1.2", "website", "https://example.org"));

        items("missing-fields", id)
                .body("items[0].details", hasItems("functions", "domains", "hosting"))
                .body("items[0].text", containsString("les fonctions"));
        patched(id, 1, "{\"functions\": [\"annuaire\"], \"domains\": [\"mobilite\"], \"hosting\": \"both\"}");
        items("missing-fields", id).body("items", empty());
    }

    @Test
    void unknownFilters_areRefusedByName() {
        as(Role.MODERATOR)
                .get("/catalogue/v1/work-items?kind=colour")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("kind"));
        as(Role.MODERATOR)
                .get("/catalogue/v1/work-items?platform=nobody")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("platform"));
    }

    private static ValidatableResponse items(String kind, String platform) {
        return as(Role.MODERATOR)
                .get("/catalogue/v1/work-items?kind=" + kind + "&platform=" + platform)
                .then()
                .statusCode(200);
    }
}
