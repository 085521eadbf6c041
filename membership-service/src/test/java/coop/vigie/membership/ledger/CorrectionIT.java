package coop.vigie.membership.ledger;

import static coop.vigie.membership.MembershipApi.agentGets;
import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mistakes are mended by their exact negative, and the money that came with them is undone. */
@QuarkusTest
@ServiceTest
class CorrectionIT {

    @Test
    void correctionOfAnEntry_whoseSharesMovedMeanwhile_leavesNoMorePaidThanSubscribed() {
        String cooperative = opened();
        registered(cooperative, 10);
        transfer(cooperative, "Ville", "mel", 10);
        transfer(cooperative, "mel", "Ville", 10);

        manager(cooperative + "/corrections", Map.of("number", 7, "act", "souscription inscrite par erreur"))
                .then()
                .statusCode(201);

        managerGets(cooperative + "/ledger-verification").then().body("faults", is(List.of()));
    }

    private static void transfer(String cooperative, String from, String to, int shares) {
        manager(
                        cooperative + "/transfers",
                        Map.of(
                                "kind",
                                "transfer",
                                "from",
                                from,
                                "to",
                                Map.of("name", to),
                                "shares",
                                shares,
                                "effectiveOn",
                                "2026-03-10",
                                "act",
                                "ordre de mouvement",
                                "approval",
                                "CA du 9 mars 2026"))
                .then()
                .statusCode(201);
    }

    @Test
    void correctionOfAnEntry_undoesItsMoneyAndReopensTheDossier() {
        String cooperative = opened();
        String dossier = registered(cooperative, 50);
        manager(dossier + "/payments", Map.of("amount", euros("1250.00"), "paidOn", "2026-03-06", "reference", "M-1"))
                .then()
                .statusCode(201);

        manager(cooperative + "/corrections", Map.of("number", 7, "act", "mauvais nombre de parts"))
                .then()
                .statusCode(201)
                .body("shares", is(-50))
                .body("linked", is(7));

        agentGets(dossier).then().body("state", is("APPROVED")).body("excess.amount", is("1250.00"));
        managerGets(cooperative + "/ledger-verification")
                .then()
                .body("valid", is(true))
                .body("faults", is(List.of()));
        managerGets(cooperative + "/register").then().body("shares", is(650));
        manager(dossier + "/returns", Map.of("amount", euros("1250.01"), "paidOn", "2026-04-01", "reference", "V"))
                .then()
                .statusCode(409)
                .body("excess", is("1250.00"));
        manager(dossier + "/returns", Map.of("amount", euros("1250.00"), "paidOn", "2026-04-01", "reference", "V"))
                .then()
                .statusCode(201);
        manager(dossier + "/registration", Map.of("effectiveOn", "2026-04-02"))
                .then()
                .statusCode(201);
        managerGets(cooperative + "/ledger-verification").then().body("valid", is(true));
    }

    @Test
    void paymentAfterTheEntry_isUndoneOnItsOwnDay() {
        String cooperative = opened();
        String dossier = registered(cooperative, 50);
        paid(dossier, "1250.00", "2026-03-06");
        paid(dossier, "3750.00", "2026-05-04");

        manager(cooperative + "/corrections", Map.of("number", 7, "act", "inscrite par erreur"))
                .then()
                .statusCode(201);

        managerGets(cooperative + "/money-movements?limit=200")
                .then()
                .body("items.findAll { it.kind == 'reversal' }.effectiveOn", is(List.of("2026-03-06", "2026-05-04")))
                .body("items.findAll { it.kind == 'reversal' }.amount.amount", is(List.of("-1250.00", "-3750.00")));
    }

    private static void paid(String dossier, String amount, String on) {
        manager(dossier + "/payments", Map.of("amount", euros(amount), "paidOn", on, "reference", "M-1"))
                .then()
                .statusCode(201);
    }

    @Test
    void correctionsOfCorrections_andOfHalves_areRefused() {
        String cooperative = opened();
        manager(cooperative + "/corrections", Map.of("number", 1, "act", "x"))
                .then()
                .statusCode(201);

        manager(cooperative + "/corrections", Map.of("number", 7, "act", "x"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-correctable"));
        manager(cooperative + "/corrections", Map.of("number", 99, "act", "x"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/number"));
    }
}
