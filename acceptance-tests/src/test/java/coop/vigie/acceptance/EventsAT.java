package coop.vigie.acceptance;

import static coop.vigie.acceptance.Vigie.CATALOGUE;
import static coop.vigie.acceptance.Vigie.MATCHING;
import static coop.vigie.acceptance.Vigie.anyone;
import static coop.vigie.acceptance.Vigie.post;
import static coop.vigie.acceptance.Vigie.publish;
import static coop.vigie.acceptance.Vigie.stack;
import static coop.vigie.acceptance.Vigie.within;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import coop.vigie.stack.Service;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An acknowledged write reaches everyone, whoever was down meanwhile; and whoever is up goes on answering. */
class EventsAT {

    @Test
    @DisplayName("Matching killed while platforms are published: when it comes back it knows them")
    void matchingKilled_catchesUp() {
        stack().service(Service.MATCHING).kill();
        String id = publish("Gestion des tours de garde d'un phare associatif et de ses visites nocturnes");

        anyone().get(MATCHING + "/needs").then().statusCode(503).contentType("application/problem+json");
        anyone().get(CATALOGUE + "/platforms/" + id).then().statusCode(200);

        stack().service(Service.MATCHING).start();
        stack().awaitReady(Service.MATCHING);
        within(20)
                .untilAsserted(() -> finds("organiser les tours de garde et les visites nocturnes de notre phare", id));
    }

    @Test
    @DisplayName("Catalogue killed right after a publication: nothing acknowledged is lost")
    void catalogueKilled_losesNothing() {
        String id = publish("Inventaire participatif des moulins à vent et de leurs mécanismes de meunerie");
        stack().service(Service.CATALOGUE).kill();

        stack().service(Service.CATALOGUE).start();
        stack().awaitReady(Service.CATALOGUE);

        anyone().get(CATALOGUE + "/platforms/" + id).then().statusCode(200);
        within(20).untilAsserted(() -> finds("inventorier les moulins à vent et leur mécanisme de meunerie", id));
    }

    @Test
    @DisplayName("Kafka stopped: writes and reads go on, and everything arrives when it returns")
    void kafkaStopped_everythingArrivesLater() {
        stack().kafka().close();
        String id;
        try {
            id = publish("Calendrier partagé des vendanges solidaires et des équipes de cueillette du raisin");
            anyone().get(CATALOGUE + "/platforms/" + id).then().statusCode(200);
            post(anyone(), MATCHING + "/searches", Map.of("text", "réparer des vélos"))
                    .then()
                    .statusCode(200)
                    .body("items[0].platform.id", is("rustine-libre"));
        } finally {
            stack().kafka().start();
        }
        within(40)
                .untilAsserted(
                        () -> finds("organiser les équipes de cueillette du raisin pour nos vendanges solidaires", id));
    }

    private static void finds(String text, String id) {
        post(anyone(), MATCHING + "/searches", Map.of("text", text)).then().body("items.platform.id", hasItem(id));
    }
}
