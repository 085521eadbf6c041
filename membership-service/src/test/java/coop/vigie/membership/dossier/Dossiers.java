package coop.vigie.membership.dossier;

import static coop.vigie.membership.MembershipApi.agent;
import static coop.vigie.membership.MembershipApi.deliberation;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.intention;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.opened;
import static io.restassured.RestAssured.given;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.restassured.response.Response;
import java.util.Map;

/** Dossiers taken as far as a step, and what is sent next. */
final class Dossiers {

    private Dossiers() {}

    static String ready(long shares) {
        return readyIn(opened(), shares);
    }

    static String readyIn(String cooperative, long shares) {
        String path = "/memberships/"
                + intention(cooperative, shares).then().extract().path("id");
        agent(path + "/review", Map.of()).then().statusCode(200);
        agent(path + "/readiness", Map.of()).then().statusCode(200);
        return path;
    }

    static String deliberated(long shares) {
        String path = ready(shares);
        agent(path + "/deliberation", deliberation()).then().statusCode(200);
        return path;
    }

    static String signed(long shares) {
        return signedIn(opened(), shares);
    }

    static String signedIn(String cooperative, long shares) {
        String path = readyIn(cooperative, shares);
        agent(path + "/deliberation", deliberation()).then().statusCode(200);
        agent(path + "/transmission", Map.of("receivedOn", "2026-02-10", "publishedOn", "2026-02-11"));
        sign(path, "2026-03-02", "La présidente").then().statusCode(200);
        return path;
    }

    static Response sign(String path, String on, String who) {
        return agent(path + "/subscription-form", Map.of("signedOn", on, "signatory", who));
    }

    static Response pay(String dossier, String amount) {
        return manager(
                dossier + "/payments", Map.of("amount", euros(amount), "paidOn", "2026-03-06", "reference", "M-1"));
    }

    static Response aid(String cooperative, String on, String amount) {
        return manager(
                cooperative + "/public-aids", Map.of("grantedOn", on, "amount", euros(amount), "grantor", "Région"));
    }

    static Response patch(String path, String tag, Map<String, ?> body) {
        var request = given().auth()
                .oauth2(Tokens.of(Role.INSTITUTION_AGENT, "mel"))
                .contentType("application/merge-patch+json")
                .body(body);
        return (tag == null ? request : request.header("If-Match", tag)).patch(MembershipApi.ROOT + path);
    }
}
