package coop.vigie.membership.member;

import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.member.Members.ledgersAgree;
import static coop.vigie.membership.member.Members.openedOn;
import static coop.vigie.membership.member.Members.standing;
import static coop.vigie.membership.member.Members.transfer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares that change hands: with an approval, without one, and by law when authorities merge. */
@QuarkusTest
@ServiceTest
class TransfersIT {

    private static final Map<String, Object> REFUSAL = Map.of(
            "from", "Ville",
            "to", "Société de promotion",
            "shares", 20,
            "refusedOn", "2026-06-15",
            "body", "Conseil d'administration",
            "reason", "Objet étranger à celui de la coopérative",
            "act", "ordre de mouvement du 1er juin 2026");

    private String cooperative;

    @BeforeEach
    void sixMembers() {
        cooperative = openedOn("2019-01-01");
    }

    @AfterEach
    void ledgersStillAgree() {
        ledgersAgree(cooperative);
    }

    @Test
    void transfer_withItsApproval_isTwoLinkedMovements_andThePaymentsGoWithTheShares() {
        transfer(cooperative, cession("Association des usagers", "Ada Bernard", 275))
                .then()
                .statusCode(201)
                .body("items.kind", is(List.of("transfer-out", "transfer-in")))
                .body("items.shares", is(List.of(-275, 275)))
                .body("items.linked", is(List.of(8, 7)));

        assertThat(standing(cooperative, "Association des usagers")).isEqualTo("TRANSFERRED");
        managerGets(cooperative + "/register")
                .then()
                .body("holdings.find { it.holder.name == 'Ada Bernard' }.paid.amount", is("30000.00"));
        managerGets(cooperative + "/movements?limit=200")
                .then()
                .body("items.findAll { it.number > 6 }.approval.unique()", is(List.of("CA du 15 juin 2026")));
    }

    @ParameterizedTest
    @CsvSource({"0.00, 201", "450.00, 201", "-0.01, 400"})
    void price_isOfTheHashedLineWhereItIsTold(String price, int status) {
        Map<String, Object> cession = new HashMap<>(cession("Association des usagers", "Ada Bernard", 5));
        cession.put("price", euros(price));

        transfer(cooperative, cession)
                .then()
                .statusCode(status)
                .body("errors.pointer", is(status == 400 ? List.of("/price/amount") : null));
        managerGets(cooperative + "/movements?limit=200")
                .then()
                .body(
                        "items.price.amount.findAll { it != null }",
                        is(status == 201 ? List.of(price, price) : List.of()));
    }

    @Test
    void transfer_withoutApproval_isRefusedByM11_andNothingIsEntered() {
        Map<String, Object> cession = new HashMap<>(cession("Ville", "Département", 10));
        cession.remove("approval");

        transfer(cooperative, cession).then().statusCode(409).body("rule", is("M-11"));

        managerGets(cooperative + "/register").then().body("position", is(6));
    }

    @Test
    void transfer_toAnOrganisationThatTheCatalogueDoesNotKnow_asksWhetherItIsPublic() {
        Map<String, Object> to = Map.of("organisation", "syndicat-inconnu", "category", "users", "college", "b");
        Map<String, Object> cession = new HashMap<>(cession("Association des usagers", "x", 10));
        cession.put("to", to);
        transfer(cooperative, cession)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/to/publicBody"))
                .body("errors[0].code", is("unknown-organisation"));

        Map<String, Object> said = new HashMap<>(to);
        said.put("publicBody", false);
        cession.put("to", said);
        transfer(cooperative, cession).then().statusCode(201);
    }

    @Test
    void refusedTransfer_isKept_andTheSharesStay() {
        manager(cooperative + "/transfer-refusals", REFUSAL)
                .then()
                .statusCode(201)
                .body("body", is("Conseil d'administration"));

        managerGets(cooperative + "/transfer-refusals")
                .then()
                .body("items.size()", is(1))
                .body("items[0].to", is("Société de promotion"))
                .body("items[0].reason", is("Objet étranger à celui de la coopérative"));
        managerGets(cooperative + "/register")
                .then()
                .body("position", is(6))
                .body("holdings.find { it.holder.name == 'Ville' }.shares", is(150));
    }

    @Test
    void refusal_ofMoreThanIsHeldOrInTheFuture_isNone() {
        Map<String, Object> tooMany = new HashMap<>(REFUSAL);
        tooMany.put("shares", 151);
        manager(cooperative + "/transfer-refusals", tooMany)
                .then()
                .statusCode(409)
                .body("available", is(150));
        Map<String, Object> future = new HashMap<>(REFUSAL);
        future.put("refusedOn", "2199-01-01");
        manager(cooperative + "/transfer-refusals", future)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/refusedOn"));
    }

    @Test
    void mergerOfAuthorities_passesAllOnByLaw_andKeepsTheSeniority() {
        Map<String, Object> merger = Map.of(
                "kind", "transmission",
                "from", "Communauté de communes",
                "to", Map.of("name", "Communauté d'agglomération", "publicBody", true),
                "shares", 100,
                "act", "Arrêté préfectoral du 20 décembre 2025");

        transfer(cooperative, merger)
                .then()
                .statusCode(201)
                .body("items.kind", is(List.of("transmission-out", "transmission-in")))
                .body("items.linked", is(List.of(8, 7)));

        assertThat(standing(cooperative, "Communauté de communes")).isEqualTo("ABSORBED");
        managerGets(cooperative + "/positions")
                .then()
                .body("items.find { it.name == \"Communauté d'agglomération\" }.since", is("2019-01-01"))
                .body("items.find { it.name == \"Communauté d'agglomération\" }.shares", is(100));
        managerGets(cooperative + "/movements?limit=200")
                .then()
                .body("items.find { it.number == 7 }.approval", nullValue());
        given().get(MembershipApi.ROOT + cooperative + "/capital")
                .then()
                .body("publicShares", is(300))
                .body("shares", is(650));
    }

    @Test
    void oneHalfOfAMerger_isNotCorrectedAlone() {
        transfer(
                        cooperative,
                        Map.of(
                                "kind", "transmission",
                                "from", "Communauté de communes",
                                "to", Map.of("name", "Ville"),
                                "shares", 100,
                                "act", "Arrêté préfectoral"))
                .then()
                .statusCode(201);

        manager(cooperative + "/corrections", Map.of("number", 7, "act", "erreur"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-correctable"));
    }

    private static Map<String, Object> cession(String from, String to, long shares) {
        return Map.of(
                "kind",
                "transfer",
                "from",
                from,
                "to",
                Map.of("name", to),
                "shares",
                shares,
                "approval",
                "CA du 15 juin 2026");
    }
}
