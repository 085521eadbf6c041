package coop.vigie.catalogue.members;

import static coop.vigie.catalogue.MembershipEvents.carrier;
import static coop.vigie.catalogue.MembershipEvents.member;
import static coop.vigie.kit.testing.OtherServices.send;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.events.membership.MembershipState;
import coop.vigie.kit.Ids;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The institutional members of the cooperatives that carry a platform, as membership tells of them. */
@QuarkusTest
@ServiceTest
class MembersIT {

    @Test
    void memberWithTwoDossiers_isListedOnce_withAllItsShares() {
        String cooperative = carrier("tipimi");
        String first = Ids.next().toString();
        send(member(first, 1, cooperative, "une-metropole", 50L));
        send(member(Ids.next().toString(), 1, cooperative, "une-metropole", 80L));
        send(member(Ids.next().toString(), 1, cooperative, "une-association", null));

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> members()
                .body(of(cooperative) + ".organisation.id", is(List.of("une-metropole", "une-association")))
                .body(of(cooperative) + "[0].shares", is(80))
                .body(of(cooperative) + "[0].memberSince", is("2025-03-05"))
                .body(of(cooperative) + "[1].shares", nullValue()));
    }

    @Test
    void memberOfTwoCooperatives_isListedForEach() {
        String one = carrier("tipimi");
        String other = carrier("tipimi");
        send(member(Ids.next().toString(), 1, one, "une-ville", 10L));
        send(member(Ids.next().toString(), 1, other, "une-ville", 20L));

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> members()
                .body(of(one) + ".shares", is(List.of(10)))
                .body(of(other) + ".shares", is(List.of(20))));
    }

    @Test
    void dossierThatLeftTheRegister_hidesNothingOfTheOther() {
        String cooperative = carrier("tipimi");
        String left = Ids.next().toString();
        send(member(left, 1, cooperative, "un-departement", 50L));
        send(member(Ids.next().toString(), 1, cooperative, "un-departement", 80L));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> members().body(of(cooperative) + ".shares", is(List.of(80))));

        send(new MembershipState(
                left,
                2,
                false,
                cooperative,
                "un-departement",
                "un-departement",
                "departement",
                true,
                "APPROVED",
                false,
                null,
                null));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> members().body(of(cooperative) + ".shares", is(List.of(80))));
    }

    private static ValidatableResponse members() {
        return given().get("/catalogue/v1/platforms/tipimi/members?limit=200")
                .then()
                .statusCode(200);
    }

    private static String of(String cooperative) {
        return "items.findAll { it.cooperative.id == '" + cooperative + "' }";
    }
}
