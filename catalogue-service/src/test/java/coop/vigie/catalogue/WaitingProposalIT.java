package coop.vigie.catalogue;

import static coop.vigie.catalogue.Proposals.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A platform that is only proposed: for its author to correct, for others to wait for. */
@QuarkusTest
@ServiceTest
class WaitingProposalIT {

    @Test
    void propose_anIdThatWaits_isRevisedByItsAuthorAlone() {
        String id = Proposals.propose(Role.CONTRIBUTOR);
        Map<String, Object> better = new HashMap<>(Proposals.document(id));
        better.put("summary", "Un meilleur résumé.");
        as(Role.CONTRIBUTOR)
                .body(better)
                .post("/catalogue/v1/platforms")
                .then()
                .statusCode(409)
                .body("detail", containsString("baseVersion 0"));
        given().auth()
                .oauth2(Tokens.ofSubject("somebody-else", Role.CONTRIBUTOR))
                .contentType("application/json")
                .body(better)
                .post("/catalogue/v1/platforms")
                .then()
                .statusCode(409)
                .body("detail", containsString("attend un modérateur"));
        Map<String, Object> revision = Map.of("baseVersion", 0, "document", better);
        given().auth()
                .oauth2(Tokens.ofSubject("somebody-else", Role.CONTRIBUTOR))
                .contentType("application/json")
                .body(revision)
                .post("/catalogue/v1/platforms/" + id + "/revisions")
                .then()
                .statusCode(404);

        as(Role.CONTRIBUTOR)
                .body(revision)
                .post("/catalogue/v1/platforms/" + id + "/revisions")
                .then()
                .statusCode(201);

        as(Role.MODERATOR)
                .post("/catalogue/v1/platforms/" + id + "/revisions/2/publication")
                .then()
                .statusCode(200)
                .body("summary", is("Un meilleur résumé."));
        as(Role.MODERATOR)
                .post("/catalogue/v1/platforms/" + id + "/revisions/1/publication")
                .then()
                .statusCode(409)
                .body("detail", containsString("elle est remplacée par une autre."));
    }

    @Test
    void queue_ofAnotherAuthor_isForModeratorsAlone() {
        as(Role.CONTRIBUTOR)
                .get("/catalogue/v1/revisions?author=somebody-else")
                .then()
                .statusCode(403);
    }

    @Test
    void platformThatWaits_isNotToldOfToStrangers() {
        String id = Proposals.propose(Role.CONTRIBUTOR);

        given().get("/catalogue/v1/deployments?platform=" + id)
                .then()
                .statusCode(400)
                .body("errors.parameter", is(List.of("platform")));
    }

    @Test
    void decision_thatIsNone_isToldWhatItMayBe() {
        as(Role.MODERATOR)
                .body(Map.of("items", List.of(Map.of("platform", "tipimi", "revision", 1, "decision", "perhaps"))))
                .post("/catalogue/v1/revisions/decisions")
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/items/0/decision")))
                .body("errors[0].detail", is("Valeurs possibles : publication, rejection."));
    }
}
