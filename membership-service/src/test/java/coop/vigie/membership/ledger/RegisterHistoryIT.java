package coop.vigie.membership.ledger;

import static coop.vigie.membership.MembershipApi.approved;
import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.holding;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The register at any date of effect and of entry, and what was before it. */
@QuarkusTest
@ServiceTest
class RegisterHistoryIT {

    @Inject
    Jdbi jdbi;

    @Test
    void register_atADateOfEffectAndOfEntry_tellsThemApart() {
        String cooperative = opened();
        Instant before = Instant.now();
        registered(cooperative, 50);

        for (String never : List.of("asOf=-9999-01-01", "enteredBefore=-9999-01-01T00:00:00Z")) {
            managerGets(cooperative + "/register?" + never)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", is(never.substring(0, never.indexOf('='))));
        }
        managerGets(cooperative + "/register?asOf=2026-03-04").then().body("shares", is(650));
        managerGets(cooperative + "/register?asOf=2026-03-05").then().body("shares", is(700));
        managerGets(cooperative + "/register?asOf=2026-03-05&enteredBefore=" + before)
                .then()
                .body("shares", is(650))
                .body("position", is(6));
        managerGets(cooperative + "/register?asOf=2024-12-31").then().body("shares", is(0));
        RestAssured.get(MembershipApi.ROOT + cooperative + "/capital?asOf=2026-03-04")
                .then()
                .body("shares", is(650))
                .body("publicPercent", is("46.15"));
        managerGets(cooperative + "/register?asOf=yesterday")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("asOf"));
    }

    @Test
    void subscriptionEnteredWithAPastDate_isHeldToTheCeilingOfThatDate() {
        // Given: private shares that came late gave the public ones their room.
        String id = newId();
        manager("/cooperatives", cooperative(id)).then().statusCode(201);
        String path = "/cooperatives/" + id;
        manager(
                        path + "/opening-register",
                        Map.of(
                                "asOf",
                                "2026-01-01",
                                "holdings",
                                List.of(
                                        holding("Équipe", "employees", "a", 20, false),
                                        holding("Usagers", "users", "b", 40, false),
                                        holding("Ville", "public-bodies", "c", 50, true))))
                .then()
                .statusCode(201);
        String late = approved(path, 10);
        manager(approved(path, 10) + "/registration", Map.of("effectiveOn", "2026-03-05"))
                .then()
                .statusCode(201);
        jdbi.useHandle(sql -> sql.createUpdate("INSERT INTO organisation_view (id, version, removed, body)"
                        + " VALUES ('assoc', 1, false, CAST(:body AS jsonb)) ON CONFLICT DO NOTHING")
                .bind(
                        "body",
                        "{\"id\":\"assoc\",\"version\":1,\"removed\":false,\"name\":\"Association\",\"kind\":\"association\"}")
                .execute());
        String association = privately(path, 30, "2026-06-01");
        manager(association + "/registration", Map.of("effectiveOn", "2026-06-01"))
                .then()
                .statusCode(201);

        // When it takes effect before them, then it does not fit; once they are there, it does.
        manager(late + "/registration", Map.of("effectiveOn", "2026-05-31"))
                .then()
                .statusCode(409)
                .body("rule", is("M-04"))
                .body("figures.maximumShares", is(0));
        manager(late + "/registration", Map.of("effectiveOn", "2026-06-01"))
                .then()
                .statusCode(201);
    }

    private static String privately(String path, long shares, String on) {
        String token = Tokens.of(Role.INSTITUTION_AGENT, "assoc");
        String dossier = "/memberships/"
                + MembershipApi.post(
                                token,
                                "/memberships",
                                Map.of(
                                        "cooperative", path.substring(path.lastIndexOf('/') + 1),
                                        "organisation", "assoc",
                                        "shares", shares,
                                        "category", "users",
                                        "college", "b",
                                        "purpose", "Usage"),
                                newId())
                        .then()
                        .statusCode(201)
                        .body("publicBody", is(false))
                        .extract()
                        .path("id");
        MembershipApi.post(token, dossier + "/review", Map.of(), newId());
        MembershipApi.post(token, dossier + "/readiness", Map.of(), newId())
                .then()
                .statusCode(200);
        MembershipApi.post(token, dossier + "/subscription-form", Map.of("signedOn", on, "signatory", "X"), newId())
                .then()
                .statusCode(200);
        manager(dossier + "/approval", Map.of("approvedOn", on, "body", "CA"))
                .then()
                .statusCode(200);
        return dossier;
    }

    @Test
    void holderWithoutAFlag_countsAsItsCategorySays() {
        String id = newId();
        manager("/cooperatives", cooperative(id));

        manager(
                        "/cooperatives/" + id + "/opening-register",
                        Map.of(
                                "asOf",
                                "2026-01-01",
                                "holdings",
                                List.of(
                                        Map.of(
                                                "holder",
                                                Map.of("name", "Ville"),
                                                "category",
                                                "public-bodies",
                                                "college",
                                                "c",
                                                "shares",
                                                11),
                                        holding("Usagers", "users", "b", 10, false))))
                .then()
                .statusCode(409)
                .body("rule", is("M-04"));
    }

    @Test
    void formerHeight_andTheWindowOfTheStatutes_makeTheFloor() {
        String id = newId();
        Map<String, Object> draft = new HashMap<>(cooperative(id));
        draft.put("statutoryFloor", "1/3");
        draft.put("floorWindowMonths", 36);
        manager("/cooperatives", draft).then().statusCode(201);
        Map<String, Object> opening = new HashMap<>(MembershipApi.founders());
        opening.put("highestCapital", euros("400000.00"));
        manager("/cooperatives/" + id + "/opening-register", opening).then().statusCode(201);

        given().get(MembershipApi.ROOT + "/cooperatives/" + id + "/capital")
                .then()
                .body("highestCapital.amount", is("400000.00"))
                .body("floor.amount", is("100000.00"));
    }
}
