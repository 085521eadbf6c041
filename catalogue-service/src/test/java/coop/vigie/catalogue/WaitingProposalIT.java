package coop.vigie.catalogue;

import static coop.vigie.catalogue.Proposals.as;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.catalogue.exchange.Imports;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void propose_anIdWhoseProposalWasRejected_isTheNewProposalAlone() {
        String id = Proposals.propose(Role.CONTRIBUTOR, Map.of("website", "https://old.example.org"));
        reject(id, 1);
        Map<String, Object> another = new HashMap<>(Proposals.document(id));
        another.put("summary", "Tout autre chose.");
        as(Role.CONTRIBUTOR)
                .body(another)
                .post("/catalogue/v1/platforms")
                .then()
                .statusCode(201);

        // Back to what was rejected: that is a change of what waits.
        Map<String, Object> again = new HashMap<>(Proposals.document(id));
        again.put("website", "https://old.example.org");
        as(Role.CONTRIBUTOR)
                .body(Map.of("baseVersion", 0, "document", again))
                .post("/catalogue/v1/platforms/" + id + "/revisions")
                .then()
                .statusCode(201)
                .body("patch.op", everyItem(is("add")));
        as(Role.CONTRIBUTOR)
                .body(Map.of("baseVersion", 0, "document", again))
                .post("/catalogue/v1/platforms/" + id + "/revisions")
                .then()
                .statusCode(409)
                .body("type", endsWith("nothing-to-change"));
    }

    @Test
    void import_ofAnIdWhoseProposalWasRejected_takesNothingOfItAlong() {
        String id = Proposals.propose(Role.CONTRIBUTOR, Map.of("website", "https://spam.example.org"));
        reject(id, 1);
        byte[] csv = ("id,name,kind,summary\n" + id + ",Essai " + id + ",software,Le vrai.\n").getBytes(UTF_8);

        assertThat(Imports.outcomes(Imports.bringIn("csv", csv, ""))).isEqualTo(Map.of("changed", 1));

        as(Role.MODERATOR)
                .get("/catalogue/v1/platforms/" + id + "/revisions/2")
                .then()
                .body("changes.field", hasItem("summary"))
                .body("changes.field", not(hasItem("website")));
    }

    @Test
    void import_isNotNamedByAStrangersProposalThatWasRejected() {
        String repository = "https://git.example.org/" + UUID.randomUUID();
        String stranger = Proposals.propose(Role.CONTRIBUTOR, Map.of("repository", repository));
        reject(stranger, 1);
        String tool = "outil-" + UUID.randomUUID();
        byte[] csv =
                ("name,kind,summary,repository\n" + tool + ",software,Le vrai.," + repository + "\n").getBytes(UTF_8);

        assertThat(Imports.outcomes(Imports.bringIn("csv", csv, "&trusted=true")))
                .isEqualTo(Map.of("created", 1));

        given().get("/catalogue/v1/platforms/" + tool).then().statusCode(200).body("repository", is(repository));
        given().get("/catalogue/v1/platforms/" + stranger).then().statusCode(404);
    }

    @Test
    void import_underTheNameOfAProposalThatWasRejected_getsItsId() {
        String id = Proposals.propose(Role.CONTRIBUTOR, Map.of("website", "https://spam.example.org"));
        reject(id, 1);
        byte[] csv = ("name,kind,summary\n" + id + ",software,Le vrai.\n").getBytes(UTF_8);

        Imports.bringIn("csv", csv, "&trusted=true");

        given().get("/catalogue/v1/platforms/" + id)
                .then()
                .statusCode(200)
                .body("summary", is("Le vrai."))
                .body("website", nullValue());
    }

    @Test
    void import_ofWhatAModeratorRejected_isNotProposedAgain() {
        String id = Proposals.published();
        byte[] csv = ("id,name,kind,summary,licence\n" + id + ",Essai " + id + ",software,Un outil d'essai.,MIT\n")
                .getBytes(UTF_8);
        assertThat(Imports.outcomes(Imports.bringIn("csv", csv, ""))).isEqualTo(Map.of("changed", 1));
        reject(id, 2);

        assertThat(Imports.outcomes(Imports.bringIn("csv", csv, ""))).isEqualTo(Map.of("unchanged", 1));
        assertThat(Imports.outcomes(Imports.bringIn("csv", csv, "&trusted=true")))
                .isEqualTo(Map.of("changed", 1));
    }

    @Test
    void importThatIsTrusted_publishesWhatWaits_andNothingThatNobodyRead() {
        String name = "essai-" + UUID.randomUUID();
        byte[] csv = ("name,kind,summary\n" + name + ",software,Le vrai.\n").getBytes(UTF_8);
        Imports.bringIn("csv", csv, "");
        as(Role.CONTRIBUTOR)
                .body(Map.of("id", name, "name", name, "kind", "software", "summary", "Le mien."))
                .post("/catalogue/v1/platforms")
                .then()
                .statusCode(409);
        String other = Proposals.propose(Role.CONTRIBUTOR, Map.of("website", "https://spam.example.org"));
        byte[] ofOther = ("id,name,kind,summary\n" + other + ",Essai,software,Le vrai.\n").getBytes(UTF_8);

        assertThat(Imports.outcomes(Imports.bringIn("csv", csv, "&dryRun=true&trusted=true")))
                .isEqualTo(Map.of("changed", 1));
        assertThat(Imports.outcomes(Imports.bringIn("csv", csv, "&trusted=true")))
                .isEqualTo(Map.of("changed", 1));
        assertThat(Imports.outcomes(Imports.bringIn("csv", ofOther, "&trusted=true")))
                .isEqualTo(Map.of("changed", 1));

        given().get("/catalogue/v1/platforms/" + name).then().statusCode(200).body("version", is(1));
        as(Role.MODERATOR)
                .get("/catalogue/v1/revisions?state=proposed&platform=" + name)
                .then()
                .body("items", hasSize(0));
        given().get("/catalogue/v1/platforms/" + other)
                .then()
                .statusCode(200)
                .body("summary", is("Le vrai."))
                .body("website", nullValue());
        given().get("/catalogue/v1/platforms/" + other + "/provenance")
                .then()
                .body("items.source.id", everyItem(is("csv")));
        assertThat(Imports.outcomes(Imports.bringIn("csv", ofOther, "&trusted=true")))
                .isEqualTo(Map.of("unchanged", 1));
    }

    private static void reject(String id, int revision) {
        as(Role.MODERATOR)
                .body(Map.of("reason", "Non."))
                .post("/catalogue/v1/platforms/" + id + "/revisions/" + revision + "/rejection")
                .then()
                .statusCode(200);
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
