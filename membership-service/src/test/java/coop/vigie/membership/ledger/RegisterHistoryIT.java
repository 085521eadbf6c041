package coop.vigie.membership.ledger;

import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.approved;
import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.get;
import static coop.vigie.membership.MembershipApi.holding;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register at any date, who may read it, and what happens when somebody rewrites it. */
@QuarkusTest
@ServiceTest
class RegisterHistoryIT {

    @Inject
    Jdbi jdbi;

    @Inject
    @Readiness
    RegisterHealth health;

    @Test
    void register_atADateOfEffectAndOfEntry_tellsThemApart() {
        String cooperative = opened();
        Instant before = Instant.now();
        registered(cooperative, 50);

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
    void correctionOfAnEntry_whoseSharesMovedMeanwhile_leavesNoMorePaidThanSubscribed() {
        String cooperative = opened();
        registered(cooperative, 10);
        transfer(cooperative, "Ville", "mel", 10);
        transfer(cooperative, "mel", "Ville", 10);

        manager(cooperative + "/corrections", Map.of("number", 7, "act", "souscription inscrite par erreur"))
                .then()
                .statusCode(201);

        managerGets(cooperative + "/ledger-verification").then().body("faults", is(List.of()));
    }

    private static void transfer(String cooperative, String from, String to, int shares) {
        manager(
                        cooperative + "/transfers",
                        Map.of(
                                "kind",
                                "transfer",
                                "from",
                                from,
                                "to",
                                Map.of("name", to),
                                "shares",
                                shares,
                                "effectiveOn",
                                "2026-03-10",
                                "act",
                                "ordre de mouvement",
                                "approval",
                                "CA du 9 mars 2026"))
                .then()
                .statusCode(201);
    }

    @Test
    void correctionOfAnEntry_undoesItsMoneyAndReopensTheDossier() {
        String cooperative = opened();
        String dossier = registered(cooperative, 50);
        manager(dossier + "/payments", Map.of("amount", euros("1250.00"), "paidOn", "2026-03-06", "reference", "M-1"))
                .then()
                .statusCode(201);

        manager(cooperative + "/corrections", Map.of("number", 7, "act", "mauvais nombre de parts"))
                .then()
                .statusCode(201)
                .body("shares", is(-50))
                .body("linked", is(7));

        agentGets(dossier).then().body("state", is("APPROVED")).body("excess.amount", is("1250.00"));
        managerGets(cooperative + "/ledger-verification")
                .then()
                .body("valid", is(true))
                .body("faults", is(List.of()));
        managerGets(cooperative + "/register").then().body("shares", is(650));
        manager(dossier + "/returns", Map.of("amount", euros("1250.01"), "paidOn", "2026-04-01", "reference", "V"))
                .then()
                .statusCode(409)
                .body("excess", is("1250.00"));
        manager(dossier + "/returns", Map.of("amount", euros("1250.00"), "paidOn", "2026-04-01", "reference", "V"))
                .then()
                .statusCode(201);
        manager(dossier + "/registration", Map.of("effectiveOn", "2026-04-02"))
                .then()
                .statusCode(201);
        managerGets(cooperative + "/ledger-verification").then().body("valid", is(true));
    }

    @Test
    void correctionsOfCorrections_andOfHalves_areRefused() {
        String cooperative = opened();
        manager(cooperative + "/corrections", Map.of("number", 1, "act", "x"))
                .then()
                .statusCode(201);

        manager(cooperative + "/corrections", Map.of("number", 7, "act", "x"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-correctable"));
        manager(cooperative + "/corrections", Map.of("number", 99, "act", "x"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/number"));
    }

    @Test
    void tampering_isSeenByTheVerificationAndByTheHealth() {
        String cooperative = opened();
        String id = cooperative.substring("/cooperatives/".length());
        jdbi.useTransaction(sql -> {
            sql.execute("ALTER TABLE movement DISABLE TRIGGER USER");
            sql.createUpdate("UPDATE movement SET shares = shares + 1 WHERE cooperative = :id AND number = 3")
                    .bind("id", id)
                    .execute();
            sql.execute("ALTER TABLE movement ENABLE TRIGGER USER");
        });

        managerGets(cooperative + "/ledger-verification")
                .then()
                .statusCode(200)
                .body("valid", is(false))
                .body("faults", hasItem("hash of movement 3"))
                .body("faults", hasItem("total of shares"));
        health.auditAll();
        List<String> seen = new ArrayList<>();
        health.call().getData().orElseThrow().forEach((name, value) -> seen.add(name + ": " + value));
        assertThat(seen).anyMatch(s -> s.startsWith(id + ": ") && s.contains("hash of movement 3"));
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'registers' }.data.'" + id + "'", containsString("hash of movement 3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register",
                "/movements",
                "/movements/1",
                "/access-log",
                "/ledger-verification",
                "/withdrawals",
                "/money-movements",
                "/calls",
                "/periods",
                "/electorate",
                "/public-aids",
                "/register-export",
                "/documents/register",
                "/documents/summons"
            })
    void register_isForItsKeeperAlone(String part) {
        String path = opened() + part;

        given().get(MembershipApi.ROOT + path).then().statusCode(401);
        get(Tokens.ofSubject("somebody-else", Role.COOPERATIVE_MANAGER), path)
                .then()
                .statusCode(403);
        get(Tokens.of(Role.COOPERATIVE_MANAGER, "other-coop"), path).then().statusCode(403);
        get(Tokens.of(Role.INSTITUTION_AGENT, "mel"), path).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .accept("*/*")
                .get(MembershipApi.ROOT + path)
                .then()
                .statusCode(200);
    }

    @Test
    void readings_areLogged() {
        String cooperative = opened();
        managerGets(cooperative + "/register?asOf=2026-01-01");
        managerGets(cooperative + "/movements/2");

        managerGets(cooperative + "/access-log")
                .then()
                .statusCode(200)
                .body("items.what", contains("movement 2", "register as of 2026-01-01"))
                .body("items.caller", hasItem("test-cooperative-manager"));
    }

    @Test
    void names_areNeverPublic() {
        String id = newId();
        manager("/cooperatives", cooperative(id));
        manager(
                        "/cooperatives/" + id + "/opening-register",
                        Map.of(
                                "asOf",
                                "2026-01-01",
                                "holdings",
                                List.of(Map.of(
                                        "holder",
                                        Map.of("name", "Sidonie Vautrin", "naturalPerson", true),
                                        "category",
                                        "users",
                                        "college",
                                        "b",
                                        "shares",
                                        3))))
                .then()
                .statusCode(201);

        for (String path : List.of("", "/capital", "/statutes")) {
            given().get(MembershipApi.ROOT + "/cooperatives/" + id + path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Vautrin")));
        }
        List<String> events = jdbi.withHandle(sql ->
                sql.createQuery("SELECT body FROM outbox").mapTo(String.class).list());
        assertThat(events).isNotEmpty().noneMatch(body -> body.contains("Vautrin"));
        MembershipApi.agent(
                        "/cooperatives/" + id + "/simulations",
                        Map.of("kind", "withdrawal", "holder", "Sidonie Vautrin"))
                .then()
                .statusCode(400)
                .body("errors[0].code", is("unknown-holder"));
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
