package coop.vigie.matching;

import static coop.vigie.matching.MatchingApi.SOON;
import static coop.vigie.matching.MatchingApi.open;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import coop.vigie.kit.testing.OtherServices;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Platforms of trades that the vocabulary has no concept for. */
@QuarkusTest
@ServiceTest
class NewcomersIT {

    @BeforeEach
    void seed() {
        MatchingApi.seed();
    }

    @Test
    void anOpenNeedInTheWordsOfANewPlatform_findsItFirst_andSaysByWhichWords() {
        String path = open("mel", "public", "Notre rucher partagé veut suivre ses ruches et ses récoltes de miel")
                .header("Location");
        String id = "ruches-" + UUID.randomUUID();
        given().get(path + "/matches").then().body("items.platform.id", not(hasItem(id)));

        OtherServices.send(CatalogueEvents.platform(
                id, 1, "Abeille", "Suivi des ruches et des récoltes de miel d'un rucher partagé.", List.of()));

        await().atMost(SOON).untilAsserted(() -> given().get(path + "/matches")
                .then()
                .body("items[0].platform.id", is(id))
                .body("items[0].reasons.code", hasItem("words")));
    }
}
