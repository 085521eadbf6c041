package coop.vigie.membership.portfolio;

import static coop.vigie.membership.MembershipApi.euros;
import static coop.vigie.membership.MembershipApi.manager;
import static coop.vigie.membership.MembershipApi.opened;
import static coop.vigie.membership.MembershipApi.registered;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.membership.MembershipApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An authority's holdings for its annual accounts, in each form. */
@QuarkusTest
@ServiceTest
class PortfolioIT {

    @Test
    void portfolio_hasWhatIsUnpaidAtItsDate() {
        String cooperative = opened();
        String id = cooperative.substring("/cooperatives/".length());
        String dossier = registered(cooperative, 50);
        manager(dossier + "/payments", Map.of("amount", euros("1250.00"), "paidOn", "2026-03-06", "reference", "M-1"));

        String line = "items.find { it.cooperative == '" + id + "' }";
        read("mel", "?asOf=2026-11-01", "application/json")
                .then()
                .statusCode(200)
                .body(line + ".shares", is(50))
                .body(line + ".subscribed.amount", is("5000.00"))
                .body(line + ".unpaid.amount", is("3750.00"))
                .body(line + ".account", is("261"))
                .body(line + ".representative", is("Camille Dupont"));
        read("mel", "?asOf=2026-02-01", "application/json").then().body(line, is((Object) null));
        assertThat(read("mel", "", "text/csv").asString())
                .contains("Souscrit (€)")
                .contains("5000,00");
        assertThat(read("mel", "", "application/pdf").asByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(read("mel", "", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .asByteArray())
                .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        assertThat(read("mel", "/deadlines.ics", "text/calendar").asString())
                .contains("BEGIN:VCALENDAR")
                .contains("Libération du solde");
    }

    @Test
    void portfolioOfAnother_isForbidden() {
        read("alefpa", "", "application/json").then().statusCode(403);
    }

    private static Response read(String organisation, String rest, String accept) {
        return given().auth()
                .oauth2(Tokens.of(Role.INSTITUTION_AGENT, "mel"))
                .accept(accept)
                .get(MembershipApi.ROOT + "/organisations/" + organisation + "/portfolio" + rest);
    }
}
