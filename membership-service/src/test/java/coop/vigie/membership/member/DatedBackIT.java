package coop.vigie.membership.member;

import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares that leave at a date before payments already entered: at no date is more paid than subscribed. */
@QuarkusTest
@ServiceTest
class DatedBackIT {

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "cancellation", "correction"})
    void sharesThatLeave_whileMoreWasPaidThanTheyLeave_areRefusedUntilTheDayOnWhichItIsNot(String how) {
        String cooperative = paidTwiceAndTakenBackOnTheFirstOfMay();
        String exit = how.equals("cancellation")
                ? Members.asked(cooperative, "mel", "striking-off", Map.of("shares", 10, "requestedOn", "2026-03-20"))
                : null;

        leave(how, cooperative, exit, "2026-04-30")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/effectiveOn"))
                .body("errors[0].code", is("date-too-early"))
                .body("errors[0].detail", matchesPattern(".* 1er\\hmai\\h2026\\."));
        managerGets(cooperative + "/register").then().body("position", is(7));
        leave(how, cooperative, exit, "2026-05-01").then().statusCode(how.equals("cancellation") ? 200 : 201);
        Members.ledgersAgree(cooperative);
    }

    /** The métropole has 20 shares since 5 March, all paid from 7 March until the bank takes half of it back on 1 May. */
    private static String paidTwiceAndTakenBackOnTheFirstOfMay() {
        String cooperative = opened();
        String dossier = registered(cooperative, 20);
        pay(dossier, "2026-03-06");
        int second = pay(dossier, "2026-03-07");
        manager(dossier + "/payment-reversals", Map.of("number", second, "on", "2026-05-01", "reference", "Rejet"))
                .then()
                .statusCode(201);
        return cooperative;
    }

    private static int pay(String dossier, String on) {
        manager(dossier + "/payments", Map.of("amount", euros("1000.00"), "paidOn", on, "reference", "M-" + on))
                .then()
                .statusCode(201);
        String cooperative = managerGets(dossier).path("cooperative");
        return managerGets("/cooperatives/" + cooperative + "/money-movements?limit=200")
                .path("items.number.max()");
    }

    private static Response leave(String how, String cooperative, String exit, String on) {
        return switch (how) {
            case "transfer" -> Members.transfer(
                    cooperative,
                    Map.of(
                            "kind",
                            "transfer",
                            "from",
                            "mel",
                            "to",
                            Map.of("name", "Ville"),
                            "shares",
                            10,
                            "effectiveOn",
                            on,
                            "approval",
                            "CA"));
            case "cancellation" -> Members.cancel(exit, on);
            default -> manager(cooperative + "/corrections", Map.of("number", 7, "act", "erreur", "effectiveOn", on));
        };
    }
}
