package coop.vigie.membership.member;

import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.holding;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.member.Members.transfer;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M-01 holds for a public body that gets shares by a transfer, as for one that subscribes. */
@QuarkusTest
@ServiceTest
class PublicTransfersIT {

    private static final String BASIS = "article L. 2253-1 du CGCT, production d'énergie renouvelable";

    @ParameterizedTest
    @CsvSource({
        "SCIC, transfer, true, , 201",
        "SAS-COOP, transfer, true, , 409",
        "SAS-COOP, transfer, true, '  ', 409",
        "SAS-COOP, transfer, true, 'décret en Conseil d''État', 201",
        "SAS-COOP, transfer, false, , 201",
        "SAS-COOP, transmission, true, , 201"
    })
    void publicBody_getsSharesOfAnotherThanAScic_onAnotherBasisOnly(
            String form, String kind, boolean publicBody, String basis, int status) {
        transfer(opened(form), to("Syndicat mixte", kind, publicBody, basis))
                .then()
                .statusCode(status)
                .body("rule", is(status == 409 ? "M-01" : null));
    }

    @Test
    void basisOnceTold_holdsForWhatTheSameHolderGetsLater_andForNobodyElse() {
        String cooperative = opened("SAS-COOP");
        transfer(cooperative, to("Syndicat mixte", "transfer", true, BASIS))
                .then()
                .statusCode(201);

        transfer(cooperative, to("Syndicat mixte", "transfer", true, null))
                .then()
                .statusCode(201);
        transfer(cooperative, to("Syndicat voisin", "transfer", true, null))
                .then()
                .statusCode(409)
                .body("rule", is("M-01"));
    }

    private static String opened(String form) {
        Map<String, Object> draft = new HashMap<>(cooperative(newId()));
        draft.put("legalForm", form);
        manager("/cooperatives", draft).then().statusCode(201);
        String path = "/cooperatives/" + draft.get("id");
        List<Map<String, Object>> holdings = List.of(
                holding("Équipe salariée", "employees", "a", 50, false),
                holding("Association des usagers", "users", "b", 250, false),
                holding("Fondation", "public-bodies", "c", 100, false));
        manager(path + "/opening-register", Map.of("asOf", "2025-01-01", "holdings", holdings))
                .then()
                .statusCode(201);
        return path;
    }

    private static Map<String, Object> to(String name, String kind, boolean publicBody, String basis) {
        Map<String, Object> to = new HashMap<>(
                Map.of("name", name, "publicBody", publicBody, "category", "public-bodies", "college", "c"));
        to.put("legalBasis", basis);
        Map<String, Object> draft = new HashMap<>(Map.of("kind", kind, "from", "Fondation", "to", to));
        draft.put("approval", kind.equals("transfer") ? "CA du 15 juin 2026" : null);
        return draft;
    }
}
