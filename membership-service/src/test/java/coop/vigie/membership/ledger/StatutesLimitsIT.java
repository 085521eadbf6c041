package coop.vigie.membership.ledger;

import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.holding;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.MembershipApi.opened;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** New statutes hold for the members that are there: no limit is passed by a change of form. */
@QuarkusTest
@ServiceTest
class StatutesLimitsIT {

    @Test
    void authoritiesInAScic_keepItFromBecomingAnother() {
        String path = opened();

        changed(path, Map.of("legalForm", "SAS-COOP")).then().statusCode(409).body("rule", is("M-01"));
        changed(path, Map.of("object", "Un autre objet")).then().statusCode(200);
    }

    @Test
    void formOfAScic_isNotTakenOnOverItsCeiling_norWithoutItsCategories() {
        String over = of("SAS-COOP", 300, 301);

        changed(over, Map.of("legalForm", "SCIC"))
                .then()
                .statusCode(409)
                .body("rule", is("M-04"))
                .body("figures.privateSharesNeeded", is(1))
                .body("figures.publicSharesAfter", is(301));
        changed(over, Map.of("object", "Un autre objet")).then().statusCode(200);
        changed(of("SAS-COOP", 300, 300), Map.of("legalForm", "SCIC")).then().statusCode(200);
        String twoCategories = of("SAS-COOP", 300, 0);
        changed(twoCategories, Map.of("legalForm", "SCIC"))
                .then()
                .statusCode(409)
                .body("rule", is("M-06"));
    }

    @Test
    void formOfAScop_isNotTakenOnOverWhatMembersFromOutsideMayHold() {
        changed(of("SAS-COOP", 300, 0), Map.of("legalForm", "SCOP"))
                .then()
                .statusCode(409)
                .body("rule", is("M-23"));
    }

    /** Employees with 50 shares, users with the rest of the private ones, the city. */
    private static String of(String form, long privateShares, long publicShares) {
        Map<String, Object> draft = new HashMap<>(cooperative(newId()));
        draft.put("legalForm", form);
        manager("/cooperatives", draft).then().statusCode(201);
        String path = "/cooperatives/" + draft.get("id");
        Map<String, Object> city = holding("Ville", "public-bodies", "c", Math.max(1, publicShares), true);
        List<Map<String, Object>> privates = List.of(
                holding("Équipe salariée", "employees", "a", 50, false),
                holding("Association des usagers", "users", "b", privateShares - 50, false));
        manager(
                        path + "/opening-register",
                        Map.of(
                                "asOf",
                                "2025-01-01",
                                "holdings",
                                publicShares == 0 ? privates : List.of(privates.get(0), privates.get(1), city)))
                .then()
                .statusCode(201);
        return path;
    }

    private static Response changed(String path, Map<String, Object> patch) {
        return given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .header("If-Match", given().get(MembershipApi.ROOT + path).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(MembershipApi.ROOT + path);
    }
}
