package coop.vigie.membership.exchange;

import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.managerGets;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.MembershipApi.registered;
import static coop.vigie.membership.member.Members.asked;
import static coop.vigie.membership.member.Members.cancel;
import static coop.vigie.membership.member.Members.ledgersAgree;
import static coop.vigie.membership.member.Members.openedOn;
import static coop.vigie.membership.member.Members.standing;
import static coop.vigie.membership.member.Members.transfer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register that lived goes out and comes in again with all that it says, and goes out the same. */
@QuarkusTest
@ServiceTest
class RoundTripIT {

    private static final String CSV = "text/csv";

    @ParameterizedTest
    @ValueSource(strings = {CSV, "application/json"})
    void registerThatLived_comesInAndGoesOutTheSame(String format) {
        String first = lived();
        String csv = export(first, CSV);
        String second = empty("50.00");

        bringIn(second, format, export(first, format));

        assertThat(export(second, CSV)).isEqualTo(csv);
        assertThat(holdings(second)).isEqualTo(holdings(first));
        assertThat(export(second, "application/json").replace(idOf(second), idOf(first)))
                .isEqualTo(export(first, "application/json"));
        assertThat(csv)
                .contains("25,Rue du Port", "450.00\"", "2 place de la République", "mandat 7")
                .doesNotContain("mandat 8");
        assertThat(standing(second, "Communauté de communes")).isEqualTo("ABSORBED");
        ledgersAgree(second);
    }

    /** Opened, entered, paid, taken back, sold, absorbed, left, corrected, split: with addresses and prices. */
    private static String lived() {
        String cooperative = openedOn("2019-01-01");
        String dossier = registered(cooperative, 20);
        pay(dossier, "1000.00", "mandat 7");
        pay(dossier, "500.00", "mandat 8");
        manager(
                        dossier + "/payment-reversals",
                        Map.of("number", lastMoney(cooperative), "on", "2026-03-20", "reference", "rejet du virement"))
                .then()
                .statusCode(201);
        sale(
                cooperative,
                Map.of("name", "Marius Lecoq", "naturalPerson", true, "address", "25,Rue du Port"),
                "450.00",
                "2026-06-30");
        sale(cooperative, Map.of("name", "Marius Lecoq"), "0.00", "2026-06-30");
        transfer(
                        cooperative,
                        Map.of(
                                "kind",
                                "transmission",
                                "from",
                                "Communauté de communes",
                                "to",
                                Map.of("name", "Ville", "address", "2 place de la République"),
                                "shares",
                                100))
                .then()
                .statusCode(201);
        cancel(asked(cooperative, "Association des usagers", "withdrawal", Map.of("shares", 5)), "2026-07-15")
                .then()
                .statusCode(200);
        sale(cooperative, Map.of("name", "Ada Bernard"), "1.00", "2026-07-01");
        String wrong = asked(cooperative, "Marius Lecoq", "withdrawal", Map.of("shares", 3));
        cancel(wrong, "2026-07-16").then().statusCode(200);
        manager(cooperative + "/corrections", Map.of("number", lastMovement(cooperative), "act", "erreur de saisie"))
                .then()
                .statusCode(201);
        manager(
                        cooperative + "/nominal-changes",
                        Map.of("ratio", "2/1", "effectiveOn", "2026-08-01", "act", "AGE du 30 juillet"))
                .then()
                .statusCode(201);
        sale(cooperative, Map.of("name", "Ada Bernard"), null, "2026-08-02");
        return cooperative;
    }

    private static void pay(String dossier, String amount, String reference) {
        manager(dossier + "/payments", Map.of("amount", euros(amount), "paidOn", "2026-03-06", "reference", reference))
                .then()
                .statusCode(201);
    }

    private static void sale(String cooperative, Map<String, ?> to, String price, String on) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "kind", "transfer",
                "from", "Association des usagers",
                "to", to,
                "effectiveOn", on,
                "approval", "CA du 15 juin 2026"));
        if (price != null) {
            facts.put("price", euros(price));
        }
        transfer(cooperative, facts).then().statusCode(201);
    }

    private static String empty(String nominal) {
        String id = newId();
        Map<String, Object> statutes = new HashMap<>(cooperative(id));
        statutes.put("nominal", euros(nominal));
        manager("/cooperatives", statutes).then().statusCode(201);
        return "/cooperatives/" + id;
    }

    private static int lastMovement(String cooperative) {
        return managerGets(cooperative + "/movements?limit=200").path("items.number.max()");
    }

    private static int lastMoney(String cooperative) {
        return managerGets(cooperative + "/money-movements?limit=200").path("items.number.max()");
    }

    private static void bringIn(String path, String format, String file) {
        given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .header("Idempotency-Key", newId())
                .contentType(format + ";charset=UTF-8")
                .body(file)
                .post(MembershipApi.ROOT + path + "/imports")
                .then()
                .statusCode(201);
    }

    private static String export(String path, String accept) {
        return given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .accept(accept)
                .get(MembershipApi.ROOT + path + "/register-export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> holdings(String path) {
        List<String> holdings = managerGets(path + "/register")
                .path(
                        "holdings.collect { it.holder.name + ' ' + it.shares + ' ' + it.paid.amount + ' ' + it.college + ' ' + it.since }");
        return holdings.stream().sorted().toList();
    }
}
