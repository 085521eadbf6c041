package coop.vigie.membership.ledger;

import static coop.vigie.membership.MembershipApi.approved;
import static coop.vigie.membership.MembershipApi.cooperative;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.newId;
import static coop.vigie.membership.member.Members.ledgersAgree;
import static coop.vigie.membership.member.Members.transfer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A public gain that takes effect on a past day fits under the ceiling on that day and on each one since. */
@QuarkusTest
@ServiceTest
class PastCeilingIT {

    /** 300 of 650 until an exit in April, of 625 until an entry in June, of 725 since: room for 50, then 25, then 125. */
    private static final String HISTORY =
            """
            kind;effectiveOn;holder;publicBody;category;college;shares
            opening;2026-01-01;Équipe salariée;non;employees;a;50
            opening;2026-01-01;Association des usagers;non;users;b;300
            opening;2026-01-01;Ville;oui;public-bodies;c;300
            cancellation;2026-04-01;Association des usagers;;;;25
            subscription;2026-06-01;Association voisine;non;users;b;100
            """;

    @ParameterizedTest
    @DisplayName("M-04 at each date since the date of effect of a subscription")
    @CsvSource({
        "2026-03-31, 25, 201, ",
        "2026-03-31, 26, 409, 25",
        "2026-04-01, 26, 409, 25",
        "2026-05-31, 26, 409, 25",
        "2026-06-01, 26, 201, ",
        "2026-06-01, 125, 201, "
    })
    void subscription_isHeldToTheLeastRoomSinceItsDay(String on, long shares, int status, Integer most) {
        String cooperative = history();
        String dossier = approved(cooperative, shares);

        manager(dossier + "/registration", Map.of("effectiveOn", on))
                .then()
                .statusCode(status)
                .body("rule", is(status == 409 ? "M-04" : null))
                .body("figures?.maximumShares", is(most));
        ledgersAgree(cooperative);
    }

    @ParameterizedTest
    @DisplayName("M-04 at each date since the date of effect of a transfer, which leaves the whole as it is")
    @CsvSource({"2026-03-31, 12, 201, ", "2026-03-31, 13, 409, 12", "2026-06-01, 62, 201, ", "2026-06-01, 63, 409, 62"})
    void transfer_isHeldToTheLeastRoomSinceItsDay(String on, long shares, int status, Integer most) {
        String cooperative = history();

        transfer(
                        cooperative,
                        Map.of(
                                "kind",
                                "transfer",
                                "from",
                                "Association des usagers",
                                "to",
                                Map.of("name", "Ville"),
                                "shares",
                                shares,
                                "effectiveOn",
                                on,
                                "approval",
                                "CA"))
                .then()
                .statusCode(status)
                .body("rule", is(status == 409 ? "M-04" : null))
                .body("figures?.maximumShares", is(most));
        ledgersAgree(cooperative);
    }

    private static String history() {
        String id = newId();
        manager("/cooperatives", cooperative(id)).then().statusCode(201);
        given().auth()
                .oauth2(Tokens.of(Role.COOPERATIVE_MANAGER))
                .header("Idempotency-Key", newId())
                .contentType("text/csv;charset=UTF-8")
                .body(HISTORY)
                .post(MembershipApi.ROOT + "/cooperatives/" + id + "/imports")
                .then()
                .statusCode(201);
        return "/cooperatives/" + id;
    }
}
