package coop.vigie.acceptance;

import static coop.vigie.acceptance.Vigie.CATALOGUE;
import static coop.vigie.acceptance.Vigie.MATCHING;
import static coop.vigie.acceptance.Vigie.MEMBERSHIP;
import static coop.vigie.acceptance.Vigie.anyone;
import static coop.vigie.acceptance.Vigie.as;
import static coop.vigie.acceptance.Vigie.euros;
import static coop.vigie.acceptance.Vigie.fresh;
import static coop.vigie.acceptance.Vigie.post;
import static coop.vigie.acceptance.Vigie.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How an authority becomes a member of a cooperative, from the first intention to what everybody learns of it. */
class MembershipStoryAT {

    @AfterAll
    static void eachEvent_wasUnderstood() {
        Vigie.assertNothingWasPutAside();
    }

    @Test
    @DisplayName("MEL becomes a member of a cooperative, and everybody learns of it")
    void authority_becomesMember() {
        String cooperative = fresh("plateforme-commune");
        String home = MEMBERSHIP + "/cooperatives/" + cooperative;
        createCooperative(cooperative);
        anyone().get(home + "/capital")
                .then()
                .body("shares", is(650))
                .body("publicShares", is(300))
                .body("publicMargin", is(50))
                .body("capital.amount", is("65000.00"));

        String tooMany =
                MEMBERSHIP + "/memberships/" + intention(cooperative, 80).path("id");
        agent().get(tooMany + "/checks").then().body("items.find { it.id == 'M-04' }.outcome", is("blocked"));

        String membership =
                MEMBERSHIP + "/memberships/" + intention(cooperative, 50).path("id");
        step(membership + "/review", Map.of());
        step(membership + "/readiness", Map.of());
        byte[] pdf = agent().accept("application/pdf")
                .get(membership + "/documents/deliberation")
                .asByteArray();
        assertThat(new String(pdf, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        step(
                membership + "/deliberation",
                Map.of(
                        "number",
                        "26-C-0042",
                        "votedOn",
                        "2026-02-06",
                        "for",
                        150,
                        "against",
                        3,
                        "abstentions",
                        5,
                        "representative",
                        Map.of("name", "Camille Dupont", "substitute", "Dominique Martin")));
        step(
                membership + "/transmission",
                Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11", "reference", "059-26-C-0042-DE"));
        agent().get(membership).then().body("state", is("ENFORCEABLE")).body("appealDeadline", is("2026-04-13"));
        step(membership + "/subscription-form", Map.of("signedOn", "2026-03-02", "signatory", "La présidente"));
        managerStep(membership + "/approval", Map.of("approvedOn", "2026-03-05", "body", "Conseil d'administration"));
        registerTwice(membership, home);
        payAQuarter(membership);

        as("cooperative-manager")
                .get(home + "/register")
                .then()
                .body("holdings.find { it.holder.organisation == 'mel' }.shares", is(50));
        assertThat(as("cooperative-manager")
                        .queryParam("asOf", "2026-02-01")
                        .get(home + "/register")
                        .jsonPath()
                        .getList("holdings.shares", Integer.class)
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(650);
        within(10).untilAsserted(() -> anyone().get(CATALOGUE + "/platforms/rustine-libre/members")
                .then()
                .body("items.organisation.id", hasItem("mel")));
        within(10).untilAsserted(() -> post(
                        anyone(), MATCHING + "/searches", Map.of("text", "réparer et louer des vélos"))
                .then()
                .body("items[0].reasons.code", hasItem("institutional-members")));
        within(10).untilAsserted(() -> assertThat(anyone().accept("text/html")
                        .get(CATALOGUE + "/platforms/rustine-libre/sheet")
                        .asString())
                .contains("Plateforme commune", "porte cette plateforme", "Métropole Européenne de Lille"));
    }

    private static void createCooperative(String id) {
        Map<String, Object> employees = college("a", "Salariés", 30, "employees");
        Map<String, Object> users = college("b", "Usagers", 30, "users");
        Map<String, Object> authorities = college("c", "Collectivités", 40, "public-bodies");
        post(
                        as("cooperative-manager"),
                        MEMBERSHIP + "/cooperatives",
                        Map.of(
                                "id", id,
                                "name", "Plateforme commune",
                                "legalForm", "SCIC",
                                "nominal", euros("100.00"),
                                "categories", List.of("employees", "users", "public-bodies"),
                                "platforms", List.of("rustine-libre"),
                                "colleges", List.of(employees, users, authorities)))
                .then()
                .statusCode(201);
        post(
                        as("cooperative-manager"),
                        MEMBERSHIP + "/cooperatives/" + id + "/opening-register",
                        Map.of(
                                "asOf",
                                "2026-01-01",
                                "holdings",
                                List.of(
                                        holding("Équipe salariée", false, "employees", "a", 50),
                                        holding("Association des usagers", false, "users", "b", 300),
                                        holding("Ville", true, "public-bodies", "c", 150),
                                        holding("Communauté de communes", true, "public-bodies", "c", 100),
                                        holding("Département", true, "public-bodies", "c", 50))))
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static Map<String, Object> college(String id, String name, int weight, String category) {
        return Map.of("id", id, "name", name, "weight", weight, "category", category);
    }

    private static Map<String, Object> holding(
            String name, boolean publicBody, String category, String college, int shares) {
        return Map.of(
                "holder", Map.of("name", name, "publicBody", publicBody),
                "category", category,
                "college", college,
                "shares", shares);
    }

    private static Response intention(String cooperative, int shares) {
        Response intention = post(
                agent(),
                MEMBERSHIP + "/memberships",
                Map.of(
                        "cooperative", cooperative,
                        "organisation", "mel",
                        "shares", shares,
                        "category", "public-bodies",
                        "college", "c",
                        "purpose", "Soutenir un service numérique coopératif utile aux habitants de la métropole"));
        intention.then().statusCode(201);
        return intention;
    }

    private static void registerTwice(String membership, String home) {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("cooperative-manager")
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(Map.of("effectiveOn", "2026-03-05"))
                    .post(membership + "/registration")
                    .then()
                    .statusCode(oneOf(200, 201));
        }
        anyone().get(home + "/capital")
                .then()
                .body("shares", is(700))
                .body("publicShares", is(350))
                .body("publicMargin", is(0));
    }

    private static void payAQuarter(String membership) {
        post(
                        as("cooperative-manager"),
                        membership + "/payments",
                        Map.of("amount", euros("1249.99"), "paidOn", "2026-03-06", "reference", "M-1"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("M-12"));
        managerStep(
                membership + "/payments",
                Map.of("amount", euros("1250.00"), "paidOn", "2026-03-06", "reference", "M-2"));
        agent().get(membership).then().body("state", is("PARTLY_PAID")).body("remaining.amount", is("3750.00"));
    }

    private static RequestSpecification agent() {
        return as("institution-agent", "mel");
    }

    private static void step(String path, Object body) {
        post(agent(), path, body).then().statusCode(oneOf(200, 201));
    }

    private static void managerStep(String path, Object body) {
        post(as("cooperative-manager"), path, body).then().statusCode(oneOf(200, 201));
    }
}
