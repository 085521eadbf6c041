package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people say of concepts, deployments and organisations reaches the platforms. */
@QuarkusTest
@ServiceTest
class ConceptsAndDeploymentsIT {

    private static final String ROOT = "/catalogue/v1";

    @Test
    void concepts_edited_reachThePlatforms() {
        String words = "fabrication de nichoirs " + System.nanoTime();
        String id = "nichoirs-" + System.nanoTime();
        as(Role.ADMIN)
                .body(Map.of(
                        "id",
                        id,
                        "name",
                        "Nichoirs",
                        "kind",
                        "software",
                        "summary",
                        "Plans.",
                        "functions",
                        List.of(words)))
                .post(ROOT + "/platforms")
                .then()
                .statusCode(201);
        as(Role.ADMIN)
                .post(ROOT + "/platforms/" + id + "/revisions/1/publication")
                .then()
                .statusCode(200);
        as(Role.MODERATOR).get(ROOT + "/function-labels?limit=200").then().body("items.label", hasItem(words));

        as(Role.MODERATOR)
                .body(Map.of("kind", "function", "prefFr", words, "broader", List.of("mobilite")))
                .post(ROOT + "/concepts")
                .then()
                .statusCode(201);

        given().get(ROOT + "/platforms/" + id)
                .then()
                .body("concepts.label", is(List.of(words)))
                .body("version", is(2));
        String tag = given().get(ROOT + "/concepts/mobilite").header("ETag");
        as(Role.MODERATOR)
                .header("If-Match", tag)
                .body("{\"altFr\": [\"bouger en ville\"], \"definitionEn\": null}")
                .patch(ROOT + "/concepts/mobilite")
                .then()
                .statusCode(200)
                .body("altFr", is(List.of("bouger en ville")));
        given().get(ROOT + "/platforms?q=bouger en ville").then().body("items.id", hasItems("mobicoop", "coopcycle"));
        given().get(ROOT + "/concepts/mobilite/versions").then().body("items.version[0]", is(2));
    }

    @Test
    void domainThatWasMerged_meansItsSuccessorInEveryFilter() {
        String old = domain();
        String next = domain();
        String function = as(Role.MODERATOR)
                .body(Map.of("kind", "function", "prefFr", "fonction de " + old, "broader", List.of(old)))
                .post(ROOT + "/concepts")
                .path("id");
        Map<String, Object> document = new HashMap<>(Proposals.document("outil-" + old));
        document.put("domains", List.of(old));
        as(Role.ADMIN).body(document).post(ROOT + "/platforms").then().statusCode(201);
        as(Role.ADMIN).post(ROOT + "/platforms/outil-" + old + "/revisions/1/publication");

        as(Role.MODERATOR)
                .body(Map.of("into", next))
                .post(ROOT + "/concepts/" + old + "/merger")
                .then()
                .statusCode(200);

        for (String domain : List.of(old, next)) {
            given().get(ROOT + "/platforms?domain=" + domain).then().body("items.id", is(List.of("outil-" + old)));
            given().get(ROOT + "/concepts?domain=" + domain).then().body("items.id", is(List.of(function)));
            given().get(ROOT + "/organisations?domain=" + domain)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    /** The id of a new domain. */
    private static String domain() {
        String id = "domaine-" + UUID.randomUUID();
        as(Role.MODERATOR)
                .body(Map.of("id", id, "kind", "domain", "prefFr", id))
                .post(ROOT + "/concepts")
                .then()
                .statusCode(201);
        return id;
    }

    @Test
    void deployments_countOnceConfirmed() {
        String id = as(Role.CONTRIBUTOR)
                .body(Map.of(
                        "platform", "mobicoop", "organisation", "mel", "territory", "200093201", "use", "covoiturage"))
                .post(ROOT + "/deployments")
                .then()
                .statusCode(201)
                .body("state", is("declared"))
                .extract()
                .path("id");
        String path = ROOT + "/deployments/" + id;
        given().get(ROOT + "/platforms/mobicoop/adoption").then().body("usedBy", is(0));
        as(Role.MODERATOR)
                .body("{}")
                .post(path + "/confirmation")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/evidence"));
        agent("alefpa").body("{}").post(path + "/confirmation").then().statusCode(403);

        agent("mel")
                .body("{}")
                .post(path + "/confirmation")
                .then()
                .statusCode(200)
                .body("expiresAt", notNullValue());

        given().get(ROOT + "/platforms/mobicoop/adoption")
                .then()
                .body("usedBy", is(1))
                .body("byKind[0].value", is("epci"))
                .body("byTerritory.value", hasItem("32"));
        for (String user : List.of("mel", "epci", "200093201", "32")) {
            given().get(ROOT + "/platforms?usedBy=" + user).then().body("items.id", is(List.of("mobicoop")));
        }
        given().get(ROOT + "/platforms?usedBy=75056").then().body("items", hasSize(0));
        as(Role.CONTRIBUTOR)
                .body(Map.of("reason", "Non"))
                .post(path + "/contest")
                .then()
                .statusCode(200)
                .body("expiresAt", nullValue());
        given().get(ROOT + "/platforms/mobicoop/adoption").then().body("usedBy", is(0));
        agent("mel")
                .body(Map.of("endedOn", "2999-12-01"))
                .post(path + "/end")
                .then()
                .statusCode(400)
                .body("errors.code", is(List.of("in-the-future")));
        agent("mel")
                .body(Map.of("endedOn", "2026-11-24"))
                .post(path + "/end")
                .then()
                .statusCode(200)
                .body("state", is("ended"));
        agent("mel").body("{}").post(path + "/confirmation").then().statusCode(409);
        given().get(path + "/history")
                .then()
                .body("items.what", is(List.of("declaration", "confirmation", "contest", "end")));
    }

    @Test
    void organisation_withAWrongSiren_isRefused() {
        as(Role.CONTRIBUTOR)
                .body(Map.of("name", "Faux", "kind", "association", "siren", "200093202", "territory", "99999"))
                .post(ROOT + "/organisations")
                .then()
                .statusCode(400)
                .body("errors.code", is(List.of("siren-checksum", "unknown-territory")));
        as(Role.CONTRIBUTOR)
                .body(Map.of("name", "La Poste", "kind", "company", "siren", "356 000 000", "siret", "35600000049837"))
                .post(ROOT + "/organisations")
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"));
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    private static io.restassured.specification.RequestSpecification agent(String organisation) {
        return given().auth()
                .oauth2(Tokens.of(Role.INSTITUTION_AGENT, organisation))
                .contentType("application/json");
    }

    @Test
    void conceptThatIsMerged_isReplacedInTheLinksOfOthers_andNoLinkGoesRoundInACircle() {
        String wide = domain();
        String narrow = concept(Map.of("broader", List.of(wide)));
        String other = domain();

        refusedAt("/broader", wide, Map.of("broader", List.of(narrow)));
        refusedAt("/broader", wide, Map.of("broader", List.of(wide)));
        refusedAt("/prefFr", other, Map.of("prefFr", wide));
        as(Role.MODERATOR)
                .body(Map.of("into", other))
                .post(ROOT + "/concepts/" + wide + "/merger")
                .then()
                .statusCode(200)
                .body("altFr", is(List.of(wide)));

        given().get(ROOT + "/concepts/" + narrow).then().body("broader", is(List.of(other)));
    }

    @Test
    void otherLabel_thatIsThePreferredOne_isLeftOut() {
        String id = concept(Map.of("altFr", List.of("un autre mot")));

        String tag = given().get(ROOT + "/concepts/" + id).header("ETag");
        as(Role.MODERATOR)
                .header("If-Match", tag)
                .body(Map.of("altFr", List.of("un autre mot", id.toUpperCase(java.util.Locale.ROOT))))
                .patch(ROOT + "/concepts/" + id)
                .then()
                .statusCode(200)
                .body("altFr", is(List.of("un autre mot")));
    }

    private static String concept(Map<String, Object> more) {
        String id = "domaine-" + UUID.randomUUID();
        Map<String, Object> document = new HashMap<>(Map.of("id", id, "kind", "domain", "prefFr", id));
        document.putAll(more);
        as(Role.MODERATOR).body(document).post(ROOT + "/concepts").then().statusCode(201);
        return id;
    }

    private static void refusedAt(String pointer, String id, Map<String, Object> patch) {
        as(Role.MODERATOR)
                .header("If-Match", given().get(ROOT + "/concepts/" + id).header("ETag"))
                .body(patch)
                .patch(ROOT + "/concepts/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of(pointer)));
    }
}
