package coop.vigie.catalogue;

import static coop.vigie.catalogue.Proposals.as;
import static coop.vigie.catalogue.Proposals.document;
import static coop.vigie.catalogue.Proposals.propose;
import static coop.vigie.catalogue.Proposals.published;
import static coop.vigie.catalogue.Proposals.revise;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Propose, decide, supersede: the life of a revision. */
@QuarkusTest
@ServiceTest
class EditorialIT {

    private static final String PLATFORMS = "/catalogue/v1/platforms/";

    @Test
    void publish_ownProposal_isForAdministratorsOnly() {
        String id = propose(Role.MODERATOR);

        as(Role.MODERATOR)
                .post(PLATFORMS + id + "/revisions/1/publication")
                .then()
                .statusCode(403);
        as(Role.ADMIN).post(PLATFORMS + id + "/revisions/1/publication").then().statusCode(200);
    }

    @Test
    void publish_byTwoModeratorsAtOnce_oneWins() {
        String id = propose(Role.CONTRIBUTOR);

        List<Integer> statuses = Stream.of("one", "two", "three", "four")
                .map(name -> CompletableFuture.supplyAsync(() -> given().auth()
                        .oauth2(Tokens.ofSubject(name, Role.MODERATOR))
                        .post(PLATFORMS + id + "/revisions/1/publication")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 409, 409, 409);
    }

    @Test
    void reject_withReason_isSeenByTheAuthor() {
        String id = propose(Role.CONTRIBUTOR);
        as(Role.MODERATOR)
                .body(Map.of("reason", " "))
                .post(PLATFORMS + id + "/revisions/1/rejection")
                .then()
                .statusCode(400);

        as(Role.MODERATOR)
                .body(Map.of("reason", "Doublon"))
                .post(PLATFORMS + id + "/revisions/1/rejection")
                .then()
                .statusCode(200);

        as(Role.CONTRIBUTOR)
                .get(PLATFORMS + id + "/revisions/1")
                .then()
                .body("state", is("rejected"))
                .body("reason", is("Doublon"));
        given().auth()
                .oauth2(Tokens.ofSubject("stranger", Role.CONTRIBUTOR))
                .get(PLATFORMS + id + "/revisions/1")
                .then()
                .statusCode(404);
    }

    @Test
    void revise_fromAnOldBase_joinsOtherFieldsAndShowsBothWhereTheyClash() {
        String id = published();
        String first = revise(id, 1, Map.of("summary", "Le premier résumé."));
        String second = revise(id, 1, Map.of("website", "https://example.org/b"));
        String third = revise(id, 1, Map.of("summary", "Le troisième résumé."));
        as(Role.MODERATOR)
                .post(PLATFORMS + id + "/revisions/" + first + "/publication")
                .then()
                .statusCode(200);

        as(Role.MODERATOR)
                .post(PLATFORMS + id + "/revisions/" + second + "/publication")
                .then()
                .statusCode(200);
        as(Role.MODERATOR)
                .post(PLATFORMS + id + "/revisions/" + third + "/publication")
                .then()
                .statusCode(409)
                .body("type", containsString("revision-conflict"))
                .body("conflicts[0].field", is("summary"))
                .body("conflicts[0].current", is("Le premier résumé."))
                .body("conflicts[0].proposed", is("Le troisième résumé."));
        given().get(PLATFORMS + id)
                .then()
                .body("summary", is("Le premier résumé."))
                .body("website", is("https://example.org/b"));
    }

    @Test
    void patch_ofIdAndDates_isRefused() {
        String id = published();
        String tag = given().get(PLATFORMS + id).header("ETag");

        as(Role.CONTRIBUTOR)
                .header("If-Match", tag)
                .body(Map.of("id", "other", "publishedAt", "2020-01-01T00:00:00Z"))
                .patch(PLATFORMS + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/publishedAt", "/id")));
    }

    @Test
    void queue_showsModeratorsAllAndOthersTheirOwn() {
        String id = propose(Role.CONTRIBUTOR);

        as(Role.MODERATOR)
                .get("/catalogue/v1/revisions?state=proposed&limit=200")
                .then()
                .body("items.platform", hasItem(id));
        given().auth()
                .oauth2(Tokens.ofSubject("stranger", Role.CONTRIBUTOR))
                .get("/catalogue/v1/revisions?state=proposed")
                .then()
                .body("items.platform", not(hasItem(id)));
        as(Role.CONTRIBUTOR)
                .post(PLATFORMS + id + "/revisions/1/withdrawal")
                .then()
                .statusCode(200)
                .body("state", is("withdrawn"));
    }

    @Test
    void propose_againAfterARejection_isAnotherRevision() {
        String id = propose(Role.CONTRIBUTOR);
        as(Role.CONTRIBUTOR)
                .body(document(id))
                .post("/catalogue/v1/platforms")
                .then()
                .statusCode(409);
        as(Role.MODERATOR)
                .body(Map.of("reason", "Incomplet"))
                .post(PLATFORMS + id + "/revisions/1/rejection")
                .then()
                .statusCode(200);

        as(Role.CONTRIBUTOR)
                .body(document(id))
                .post("/catalogue/v1/platforms")
                .then()
                .statusCode(201)
                .body("revision.number", is(2));
        as(Role.MODERATOR)
                .post(PLATFORMS + id + "/revisions/2/publication")
                .then()
                .statusCode(200);
    }

    @Test
    void decideMany_eachOnItsOwn_answersEachStatus() {
        String good = propose(Role.CONTRIBUTOR);
        String own = propose(Role.MODERATOR);
        String bad = propose(Role.CONTRIBUTOR);

        as(Role.MODERATOR)
                .body(Map.of(
                        "items",
                        List.of(
                                Map.of("platform", good, "revision", 1, "decision", "publication"),
                                Map.of("platform", own, "revision", 1, "decision", "publication"),
                                Map.of("platform", bad, "revision", 1, "decision", "rejection"),
                                Map.of("platform", bad, "revision", 1, "decision", "rejection", "reason", "Non"))))
                .post("/catalogue/v1/revisions/decisions")
                .then()
                .statusCode(207)
                .body("items.status", is(List.of(200, 403, 400, 200)))
                .body("items[2].problem.errors[0].pointer", is("/reason"));

        given().get(PLATFORMS + good).then().statusCode(200);
        given().get(PLATFORMS + own).then().statusCode(404);
        as(Role.CONTRIBUTOR)
                .body(Map.of("items", List.of()))
                .post("/catalogue/v1/revisions/decisions")
                .then()
                .statusCode(403);
    }
}
