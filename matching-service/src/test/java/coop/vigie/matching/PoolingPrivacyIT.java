package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.SOON;
import static coop.vigie.matching.MatchingApi.as;
import static coop.vigie.matching.MatchingApi.need;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A private need in a group is shown to those that its organisation agreed to show it to, and leaves no trace elsewhere. */
@QuarkusTest
@ServiceTest
class PoolingPrivacyIT {

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
    void newcomer_seesAPrivateNeedOnlyOnceItAgreesAgain() {
        String one = need(north, "public", "Organiser un tournoi de belote et son tableau " + run, Map.of());
        String other = need(south, "public", "Tournoi de belote : inscriptions et tableau " + run, Map.of());
        String hidden = need(west, "private", "Notre tournoi de belote et son tableau " + run, Map.of());
        String group = groupOf(west, hidden, one, other);
        join(north, group, one);
        join(west, group, hidden);

        join(south, group, other).then().statusCode(201).body("members.need", not(hasItem(hidden)));
        candidates(south, group).then().body("items[0].members.need", not(hasItem(hidden)));
        read(west, group).then().body(hiddenFrom(hidden), contains(south));
        read(north, group).then().body(hiddenFrom(hidden), empty());

        join(west, group, hidden).then().statusCode(201).body(hiddenFrom(hidden), empty());
        read(south, group).then().body("members.need", hasItem(hidden));
    }

    @Test
    void merger_showsNothingUntilTheOtherGroupAgrees() {
        String one = need(north, "public", "Réserver une salle de musique " + run, Map.of());
        String two = need(south, "public", "Réservation de la salle de musique " + run, Map.of());
        String asking = open(north, one, two);
        join(south, asking, two);
        String three = need("est-" + run, "public", "Prêter nos jeux de société " + run, Map.of());
        String hidden = need(west, "private", "Prêt de jeux de société " + run, Map.of());
        String target = open(west, hidden, three);
        // Another public need, so that the group is there for those that have not joined it.
        String four = need("centre-" + run, "public", "Prêter nos jeux de société " + run, Map.of());
        groupOf(west, hidden, four);
        join("est-" + run, target, three).then().statusCode(201);
        join("centre-" + run, target, four).then().statusCode(201);

        merge(north, asking, "into", target).then().statusCode(200).body("state", is("active"));
        merge(south, asking, "into", target).then().statusCode(200).body("state", is("active"));
        read(north, target).then().body("members.need", not(hasItem(hidden)));
        merge(west, target, "from", UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/from"));
        as(west).get(GROUPS + "/" + target).then().body("agreements.from", hasItem(asking));
        merge("est-" + run, target, "from", asking).then().statusCode(200);
        merge("centre-" + run, target, "from", asking).then().statusCode(200).body("members.need", not(hasItem(one)));

        merge(west, target, "from", asking).then().statusCode(200).body("members.need", hasItems(one, two, hidden));
        read(north, target).then().body("members.need", hasItem(hidden));
    }

    @Test
    void candidates_quoteNoWordOfANeedThatTheReaderMayNotRead() {
        String one = need(north, "public", "Organiser le covoiturage " + run, Map.of());
        // Another public need, so that the group is there for those that have not joined it.
        String other = need("centre-" + run, "public", "Organiser le covoiturage " + run, Map.of());
        String hidden = need(
                west,
                "private",
                "Du covoiturage pour les trajets de nos salariés " + run,
                Map.of("constraints", Map.of("licence", "free")));
        String group = groupOf(west, hidden, one, other);
        join(north, group, one).then().statusCode(201);
        join(west, group, hidden).then().statusCode(201);

        candidates(north, group)
                .then()
                .statusCode(200)
                .body("items[0].members.need", hasItem(hidden))
                .body("items.reasons.flatten().text.join()", not(containsString("« trajets »")))
                .body("items.reasons.flatten().text.join()", not(containsString("« salariés »")))
                .body("items.reasons.flatten().code", not(hasItem("free-licence")))
                .body("items.reasons.flatten().text.join()", containsString("Un autre besoin du groupe touche à"));
        candidates(west, group).then().body("items.reasons.flatten().code", hasItem("free-licence"));
    }

    @Test
    void groupThatIsNotThereForTheCaller_doesNotRefuseAnotherOne() {
        String own = need(north, "public", "Gérer les inscriptions à la cantine scolaire " + run, Map.of());
        String hidden = need(south, "private", "Inscriptions de la cantine scolaire " + run, Map.of());
        String unseen = groupOf(south, hidden, own);
        String unlike = need(west, "public", "Cartographier des arbres remarquables " + run, Map.of());

        open(north, own, unlike);

        // In the background, for the time of the request must not tell of it either.
        await().atMost(SOON).untilAsserted(() -> as(south)
                .get(GROUPS + "/" + unseen)
                .then()
                .statusCode(200)
                .body("state", is("dissolved")));
    }

    private static String open(String organisation, String... needs) {
        Response opened = as(organisation).body(Map.of("needs", List.of(needs))).post(GROUPS);
        if (opened.statusCode() == 201) {
            return opened.path("id");
        }
        // The service was faster, with the same group: then that one is joined.
        String group = groupOf(organisation, needs);
        join(organisation, group, needs[0]).then().statusCode(201);
        return group;
    }

    /** The group that the service proposed with these needs, as the organisation of a private one sees it. */
    private static String groupOf(String organisation, String... needs) {
        return await().atMost(SOON)
                .until(() -> as(organisation).queryParam("need", needs[0]).get(GROUPS), found -> List.of(needs).stream()
                        .allMatch(need -> found.asString().contains(need)))
                .path("items[0].id");
    }

    private static Response join(String organisation, String group, String need) {
        return as(organisation).body(Map.of("need", need)).post(GROUPS + "/" + group + "/members");
    }

    private static Response merge(String organisation, String group, String side, String other) {
        return as(organisation).body(Map.of(side, other)).post(GROUPS + "/" + group + "/merger");
    }

    private static Response read(String organisation, String group) {
        return as(organisation).get(GROUPS + "/" + group);
    }

    private static Response candidates(String organisation, String group) {
        return as(organisation).get(GROUPS + "/" + group + "/candidates");
    }

    private static String hiddenFrom(String need) {
        return "members.find { it.need == '" + need + "' }.hiddenFrom";
    }
}
