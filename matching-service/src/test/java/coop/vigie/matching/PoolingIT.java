package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.SOON;
import static coop.vigie.matching.MatchingApi.as;
import static coop.vigie.matching.MatchingApi.need;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups of similar needs, from the proposal to their end. Each test has organisations of its own. */
@QuarkusTest
@ServiceTest
class PoolingIT {

    private static final String GROUPS = "/matching/v1/pooling-groups";
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String north = "nord-" + run;
    private final String south = "sud-" + run;
    private final String west = "ouest-" + run;

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @Test
    void similarPublicNeeds_areProposedAsAGroup_andExplained() {
        String one = need(north, "public", "Échanger des graines dans une grainothèque " + run, Map.of());
        String other = need(south, "public", "Notre grainothèque pour échanger des graines " + run, Map.of());

        Response group = await().atMost(SOON)
                .until(() -> groups(given(), one), found -> found.asString().contains(other));

        group.then()
                .body("items[0].state", is("proposed"))
                .body("items[0].members.need", hasItems(one, other))
                .body("items[0].members.status", everyItem(is("invited")))
                .body("items[0].explanation", containsString("organisations se ressemblent"));
    }

    @Test
    void needsOfOneOrganisation_areNoGroup() {
        String one = need(north, "public", "Prêter des jeux de société " + run, Map.of());
        String same = need(north, "public", "Prêt de jeux de société " + run, Map.of());

        as(north)
                .body(Map.of("needs", List.of(one, same)))
                .post(GROUPS)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("one-organisation"));
    }

    @Test
    void privateNeed_isSeenByOthersOnlyOnceItJoins() {
        String open = need(north, "public", "Organiser des visites de ruchers pédagogiques " + run, Map.of());
        String hidden = need(south, "private", "Organiser les visites de notre rucher pédagogique " + run, Map.of());

        String id = awaitGroup(south, hidden).path("items[0].id");

        groups(as(north), open).then().body("items", empty());
        groups(given(), open).then().body("items", empty());
        as(north).get(GROUPS + "/" + id).then().statusCode(404);
        as(west).get(GROUPS + "/" + id).then().statusCode(404);
        as(north).get(GROUPS + "/" + id + "/candidates").then().statusCode(404);
        join(south, id, hidden).then().statusCode(201);
        as(north).get(GROUPS + "/" + id).then().statusCode(404);

        // North joins what it cannot see only once it is shown: South makes its need visible to partners.
        as(south)
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"visibility\":\"partners\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .patch("/matching/v1/needs/" + hidden)
                .then()
                .statusCode(200);
        as(north).get(GROUPS + "/" + id).then().statusCode(200).body("members.need", hasItem(hidden));
        given().get(GROUPS + "/" + id).then().statusCode(404);
    }

    @Test
    void privateNeedThatJoined_isShownToTheJoined_withoutItsText() {
        String one = need(north, "public", "Organiser un tournoi de pétanque et son tableau " + run, Map.of());
        String other = need(south, "public", "Tournoi de pétanque : inscriptions et tableau " + run, Map.of());
        String hidden = need(west, "private", "Notre tournoi de pétanque et son tableau " + run, Map.of());
        String id = await().atMost(SOON)
                .until(
                        () -> groups(as(west), hidden),
                        found -> found.asString().contains(one)
                                && found.asString().contains(other))
                .path("items[0].id");
        join(north, id, one).then().statusCode(201);

        join(west, id, hidden).then().statusCode(201).body("state", is("active"));

        as(north).get(GROUPS + "/" + id).then().body("members.need", hasItem(hidden));
        as(south).get(GROUPS + "/" + id).then().body("members.need", not(hasItem(hidden)));
        as(north).get("/matching/v1/needs/" + hidden).then().statusCode(404);
    }

    @Test
    void joinedGroup_isRankedAndCostedToTheCent() {
        String one = need(
                north,
                "public",
                "Dessiner des isochrones : où va-t-on à pied en un quart d'heure " + run,
                Map.of("users", 10));
        String other = need(south, "public", "Calculer des isochrones à pied " + run, Map.of("users", 20));
        String third = need(west, "public", "Des isochrones de marche à pied " + run, Map.of());
        String id = group(north, one, other, third);
        join(south, id, other);

        as(north)
                .get(GROUPS + "/" + id + "/candidates")
                .then()
                .body("items[0].platform.id", is("opentripplanner"))
                .body("items[0].members", hasSize(3))
                .body("gap", is(false));
        Response equal = simulate(id, Map.of("key", "equal", "once", euros("100.00"), "yearly", euros("0.02")));
        equal.then().statusCode(200).body("shares.organisation", containsInAnyOrder(north, south, west));
        assertThat(sum(equal, "once")).isEqualByComparingTo("100.00");
        assertThat(sum(equal, "yearly")).isEqualByComparingTo("0.02");
        simulate(id, Map.of("key", "users", "once", euros("100")))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/weights/" + west));
        Response users =
                simulate(id, Map.of("key", "users", "once", euros("100"), "years", 3, "weights", Map.of(west, 7)));
        assertThat(sum(users, "once")).isEqualByComparingTo("100.00");
        users.then().body("shares.find { it.organisation == '" + south + "' }.once.amount", is("54.05"));
        simulate(id, Map.of("key", "equal")).then().statusCode(400).body("errors.pointer", hasItem("/once"));
        simulate(id, Map.of("key", "half", "once", euros("1.005")))
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("Valeurs possibles : equal, population, users."))
                .body("errors.detail.join()", containsString("au plus deux décimales"))
                .body("errors.pointer", hasItems("/key", "/once/amount"));
    }

    @Test
    void invitationOfAPerson_toAnUnlikeNeed_staysWhenTheNeedIsLookedAtAgain() {
        String one = need(north, "public", "Tenir le registre du cimetière communal " + run, Map.of());
        String unlike = need(south, "public", "Observer les chauves-souris du bocage " + run, Map.of());
        String id = as(north)
                .body(Map.of("needs", List.of(one, unlike)))
                .post(GROUPS)
                .path("id");

        as(south)
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"title\":\"Observer les chauves-souris\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .patch("/matching/v1/needs/" + unlike)
                .then()
                .statusCode(200);
        // Needs are looked at in the order of their ids: once these two have met, the one before was looked at too.
        String later = need(north, "public", "Emprunter des déguisements pour le carnaval " + run, Map.of());
        need(west, "public", "Prêter des déguisements de carnaval " + run, Map.of());
        awaitGroup(north, later);

        as(south)
                .get(GROUPS + "/" + id)
                .then()
                .statusCode(200)
                .body("members.find { it.need == '" + unlike + "' }.status", is("invited"));
        as(south).delete(GROUPS + "/" + id + "/members/" + unlike).then().statusCode(204);
        as(north).get(GROUPS + "/" + id).then().body("state", is("dissolved"));
    }

    @Test
    void groups_areLeftMergedAndDissolvedByConsent() {
        String one = need(north, "public", "Réserver la salle des fêtes et son matériel " + run, Map.of());
        String other = need(south, "public", "Réservation des salles communales et du matériel " + run, Map.of());
        String id = group(north, one, other);
        as(south).body(Map.of()).post(GROUPS + "/" + id + "/dissolution").then().statusCode(403);
        as(north).body(Map.of()).post(GROUPS + "/" + id + "/dissolution").then().statusCode(409);
        join(north, id, other).then().statusCode(403);
        join(south, id, other).then().statusCode(201).body("state", is("active"));
        String a = need(north, "public", "Planning de la salle polyvalente " + run, Map.of());
        String b = need(west, "public", "Planning de nos salles polyvalentes " + run, Map.of());
        String second = group(north, a, b);
        join(west, second, b).then().statusCode(201);

        merge(north, id, second).then().statusCode(200).body("state", is("active"));
        merge(south, id, second).then().statusCode(200).body("state", is("active"));
        as(west).body(Map.of("from", id))
                .post(GROUPS + "/" + second + "/merger")
                .then()
                .statusCode(200)
                .body("members.need", hasItems(one, other, a, b));
        as(south).get(GROUPS + "/" + id).then().body("state", is("merged")).body("mergedInto", is(second));

        as(north).get(GROUPS + "/" + second).then().body("members.need", hasItems(one, other, a, b));
        as(south).delete(GROUPS + "/" + second + "/members/" + other).then().statusCode(204);
        as(south).delete(GROUPS + "/" + second + "/members/" + other).then().statusCode(404);
        as(north)
                .body(Map.of())
                .post(GROUPS + "/" + second + "/dissolution")
                .then()
                .body("state", is("active"));
        as(west).body(Map.of())
                .post(GROUPS + "/" + second + "/dissolution")
                .then()
                .body("state", is("dissolved"));
        join(west, second, b).then().statusCode(409);
    }

    private static String group(String organisation, String... needs) {
        // The service may have been faster, with a group of its own: then that one is joined.
        Response opened = as(organisation).body(Map.of("needs", List.of(needs))).post(GROUPS);
        if (opened.statusCode() == 201) {
            return opened.path("id");
        }
        String id = await().atMost(SOON)
                .until(
                        () -> groups(as(organisation), needs[0]),
                        found -> found.<List<String>>path("items[0].members.need") != null
                                && found.<List<String>>path("items[0].members.need")
                                        .containsAll(List.of(needs)))
                .path("items[0].id");
        join(organisation, id, needs[0]).then().statusCode(201);
        return id;
    }

    private static Response awaitGroup(String caller, String need) {
        return await().atMost(SOON)
                .until(
                        () -> groups(caller == null ? given() : as(caller), need),
                        found -> found.<List<?>>path("items").size() == 1);
    }

    private static Response groups(RequestSpecification caller, String need) {
        return caller.queryParam("need", need).get(GROUPS);
    }

    private static Response join(String organisation, String group, String need) {
        return as(organisation).body(Map.of("need", need)).post(GROUPS + "/" + group + "/members");
    }

    private static Response merge(String organisation, String group, String into) {
        return as(organisation).body(Map.of("into", into)).post(GROUPS + "/" + group + "/merger");
    }

    private Response simulate(String group, Map<String, ?> draft) {
        return as(north).body(draft).post(GROUPS + "/" + group + "/cost-simulations");
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static BigDecimal sum(Response simulation, String part) {
        return simulation.<List<String>>path("shares." + part + ".amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
