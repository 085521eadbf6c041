package coop.vigie.membership.ledger;

import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.get;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.MembershipApi.opened;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read a register, and that it is noted. */
@QuarkusTest
@ServiceTest
class RegisterReadersIT {

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register",
                "/movements",
                "/movements/1",
                "/access-log",
                "/ledger-verification",
                "/positions",
                "/transfer-refusals",
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
                                        Map.of(
                                                "name", "Sidonie Vautrin",
                                                "naturalPerson", true,
                                                "address", "3 impasse des Lilas, Roubaix"),
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
                    .body(not(containsString("Vautrin")))
                    .body(not(containsString("Lilas")));
        }
        List<String> events = jdbi.withHandle(sql ->
                sql.createQuery("SELECT body FROM outbox").mapTo(String.class).list());
        assertThat(events).isNotEmpty().noneMatch(body -> body.contains("Vautrin") || body.contains("Lilas"));
        given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .accept("text/html")
                .get(MembershipApi.ROOT + "/cooperatives/" + id + "/documents/register")
                .then()
                .statusCode(200)
                .body(containsString("Sidonie Vautrin<br/>3 impasse des Lilas"));
        MembershipApi.agent(
                        "/cooperatives/" + id + "/simulations",
                        Map.of("kind", "withdrawal", "holder", "Sidonie Vautrin"))
                .then()
                .statusCode(400)
                .body("errors[0].code", is("unknown-holder"));
    }
}
