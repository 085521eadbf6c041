package coop.vigie.membership.dossier;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.approved;
import static coop.vigie.membership.MembershipApi.deliberation;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static coop.vigie.membership.dossier.Dossiers.deliberated;
import static coop.vigie.membership.dossier.Dossiers.ready;
import static coop.vigie.membership.dossier.Dossiers.sign;
import static coop.vigie.membership.dossier.Dossiers.signed;
import static coop.vigie.membership.dossier.Dossiers.signedIn;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the act: its signature, the letters about it, its suspension, its end. */
@QuarkusTest
@ServiceTest
class ActStepsIT {

    @Test
    void signature_needsItsPowerAndItsTime() {
        String path = ready(10);
        Map<String, Object> draft = new HashMap<>(deliberation());
        draft.put("signatory", "La présidente");
        draft.put("authorisedUntil", "2026-06-30");
        agent(path + "/deliberation", draft).then().statusCode(200);
        agent(path + "/transmission", Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11"));

        sign(path, "2026-03-01", "Un adjoint").then().statusCode(409).body("empowered", is("La présidente"));
        sign(path, "2026-07-01", "La présidente").then().statusCode(409).body("authorisedUntil", is("2026-06-30"));
        sign(path, "2026-02-05", "La présidente").then().statusCode(400).body("errors[0].pointer", is("/signedOn"));
        sign(path, "2026-02-10", "La présidente")
                .then()
                .statusCode(409)
                .body("rule", is("M-27"))
                .body("figures.enforceableSince", is("2026-02-11"));
        sign(path, "2026-06-30", "la présidente ").then().statusCode(200).body("state", is("SUBSCRIBED_FORM_SIGNED"));
    }

    @Test
    void letters_answerLetters() {
        String path = deliberated(10);
        agent(path + "/legality", Map.of("kind", "file-asked", "on", "2026-02-20"))
                .then()
                .statusCode(409)
                .body("detail", containsString("« délibérée » (DELIBERATED)"))
                .body("detail", containsString("« transmise » (TRANSMITTED), « exécutoire » (ENFORCEABLE)"));
        agent(
                        path + "/transmission",
                        Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11", "incomplete", true))
                .then()
                .body("flags.incomplete", is(true));

        agent(path + "/legality", Map.of("kind", "file-completed", "on", "2026-02-21"))
                .then()
                .statusCode(409)
                .body("needs", is("file-asked"));
        agent(path + "/legality", Map.of("kind", "file-asked", "on", "2026-02-09"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/on"));
        agent(path + "/legality", Map.of("kind", "file-asked", "on", "2026-03-10"))
                .then()
                .body("flags.fileAsked", is(true));
        agent(path + "/legality", Map.of("kind", "file-completed", "on", "2026-04-15"))
                .then()
                .body("flags.incomplete", is(false))
                .body("appealDeadline", is("2026-06-16"));
        agent(path + "/legality", Map.of("kind", "referral", "on", "2026-05-02"))
                .then()
                .body("flags.referred", is(true))
                .body("warnings.code", hasItem("referred"));
        agent(path + "/legality", Map.of("kind", "referral", "on", "2026-06-17"))
                .then()
                .body("warnings.code", hasItem("referred-late"));
        sign(path, "2026-05-03", "X").then().statusCode(200);
    }

    @Test
    void suspension_stopsTheEntryAndThePayment_untilItIsLifted() {
        String path = approved(opened(), 10);
        agent(path + "/legality", Map.of("kind", "suspension", "on", "2026-03-10"))
                .then()
                .statusCode(200);

        manager(path + "/registration", Map.of("effectiveOn", "2026-03-12"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/suspended"));
        agent(path + "/legality", Map.of("kind", "suspension-lifted", "on", "2026-04-10"))
                .then()
                .statusCode(200);
        manager(path + "/registration", Map.of("effectiveOn", "2026-04-09"))
                .then()
                .statusCode(409)
                .body("suspendedOn", is("2026-03-10"))
                .body("liftedOn", is("2026-04-10"));
        manager(path + "/registration", Map.of("effectiveOn", "2026-04-10"))
                .then()
                .statusCode(201);
    }

    @Test
    void approvalRefused_endsIt_andSoDoesAnActWithdrawnOrAnnulled() {
        String refused = signed(10);
        manager(refused + "/approval-refusal", Map.of("refusedOn", "2026-03-05", "body", "CA", "reason", "objet"))
                .then()
                .statusCode(200)
                .body("state", is("APPROVAL_REFUSED"));
        manager(refused + "/approval", Map.of("approvedOn", "2026-03-06", "body", "CA"))
                .then()
                .statusCode(409);

        String withdrawn = deliberated(10);
        agent(withdrawn + "/revocation", Map.of("on", "2026-03-01", "reason", "nouveau vote"))
                .then()
                .body("state", is("WITHDRAWN"));
        String annulled = deliberated(10);
        agent(annulled + "/revocation", Map.of("on", "2026-03-01", "reason", "jugement", "byCourt", true))
                .then()
                .body("state", is("ANNULLED"));
        String given = ready(10);
        agent(given + "/abandonment", Map.of("on", "2026-03-01", "reason", "budget"))
                .then()
                .body("state", is("ABANDONED"));
    }

    @Test
    void actRevokedAfterTheEntry_leavesTheSharesAndAsksToRegularise() {
        String cooperative = opened();
        String path = registered(cooperative, 10);

        agent(path + "/revocation", Map.of("on", "2026-05-01", "reason", "jugement", "byCourt", true))
                .then()
                .statusCode(200)
                .body("state", is("REGISTERED"))
                .body("flags.regularisation", is(true));
        given().get(MembershipApi.ROOT + cooperative + "/capital").then().body("shares", is(660));
    }

    @Test
    void approvalAfterTheStatutoryDelay_isNone() {
        String cooperative = opened();
        String tag = given().get(MembershipApi.ROOT + cooperative).header("ETag");
        given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(Map.of("approvalMonths", 2))
                .patch(MembershipApi.ROOT + cooperative)
                .then()
                .statusCode(200);
        String path = signedIn(cooperative, 10);

        manager(path + "/approval", Map.of("approvedOn", "2026-05-03", "body", "CA"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/approval-delay-elapsed"));
        manager(path + "/approval", Map.of("approvedOn", "2026-05-02", "body", "CA"))
                .then()
                .statusCode(200);
        given().get(MembershipApi.ROOT + cooperative + "/statutes")
                .then()
                .body("items.version", is(List.of(2, 1)))
                .body("items[0].statutes.approvalMonths", is(2))
                .body("items[1].statutes.approvalMonths", nullValue());
    }
}
