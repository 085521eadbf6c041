package coop.vigie.catalogue;

import static coop.vigie.catalogue.Proposals.as;
import static coop.vigie.catalogue.Proposals.cursor;
import static coop.vigie.catalogue.Proposals.document;
import static coop.vigie.catalogue.Proposals.merge;
import static coop.vigie.catalogue.Proposals.published;
import static coop.vigie.catalogue.Proposals.revise;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What becomes of a published platform, and what is remembered of it. */
@QuarkusTest
@ServiceTest
class LifecycleIT {

    private static final String PLATFORMS = "/catalogue/v1/platforms/";

    @Test
    void merge_thenReinstate_leadsThereAndBack() {
        String id = published();
        String before = cursor();

        as(Role.MODERATOR)
                .body(Map.of("into", "tipimi", "reason", "Doublon"))
                .post(PLATFORMS + id + "/merger")
                .then()
                .statusCode(200);
        given().redirects()
                .follow(false)
                .get(PLATFORMS + id)
                .then()
                .statusCode(308)
                .header("Location", containsString("tipimi"));
        given().get("/catalogue/v1/changes?limit=1000&type=platform&after=" + before)
                .then()
                .body("items.findAll { it.subject == '" + id + "' }.last().removed", is(true));
        as(Role.CONTRIBUTOR)
                .body(document(id))
                .post("/catalogue/v1/platforms")
                .then()
                .statusCode(409);

        as(Role.MODERATOR).post(PLATFORMS + id + "/reinstatement").then().statusCode(200);
        given().get(PLATFORMS + id).then().statusCode(200).body("status", is("published"));
    }

    @Test
    void useOfAMergedPlatform_countsForTheOneThatTookItsPlace_untilTheMergerIsUndone() {
        String old = published();
        String next = published();
        String deployment = as(Role.CONTRIBUTOR)
                .body(Map.of("platform", old, "organisation", "mel", "use", "Essai"))
                .post("/catalogue/v1/deployments")
                .path("id");
        as(Role.MODERATOR)
                .body(Map.of("evidence", "https://example.org/preuve"))
                .post("/catalogue/v1/deployments/" + deployment + "/confirmation")
                .then()
                .statusCode(200);

        String before = cursor();

        merge(old, next);

        assertThat(toldOf(deployment, before)).containsExactly(next);
        for (String what : List.of("adoption", "sheet", "sovereignty", "similar", "members", "publiccode.yml")) {
            given().redirects()
                    .follow(false)
                    .get(PLATFORMS + old + "/" + what + "?territory=59350")
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith(PLATFORMS + next + "/" + what + "?territory=59350"));
        }
        given().get(PLATFORMS + next + "/adoption").then().body("usedBy", is(1));
        given().get("/catalogue/v1/deployments?platform=" + next).then().body("items.id", is(List.of(deployment)));
        given().get("/catalogue/v1/platforms?usedBy=mel&limit=200")
                .then()
                .body("items.id", hasItem(next))
                .body("items.id", not(hasItem(old)));

        as(Role.MODERATOR).post(PLATFORMS + old + "/reinstatement").then().statusCode(200);
        assertThat(toldOf(deployment, before)).containsExactly(next, old);
        given().get(PLATFORMS + next + "/adoption").then().body("usedBy", is(0));
        given().get(PLATFORMS + old + "/adoption").then().body("usedBy", is(1));
        given().get("/catalogue/v1/platforms?usedBy=mel&limit=200")
                .then()
                .body("items.id", hasItem(old))
                .body("items.id", not(hasItem(next)));
    }

    /** The platforms that the events of a deployment named since then, in their order. */
    private static List<String> toldOf(String deployment, String since) {
        return given().get("/catalogue/v1/changes?limit=1000&type=deployment&after=" + since)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.subject == '" + deployment + "' }.data.platform");
    }

    @Test
    void deprecateAndWithdraw_areSaidWithTheirReason() {
        String id = published();
        as(Role.MODERATOR)
                .body(Map.of("reason", "Abandonné", "replacement", "nothing-of-the-kind"))
                .post(PLATFORMS + id + "/deprecation")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/replacement"));
        as(Role.MODERATOR)
                .body(Map.of("reason", "Abandonné", "replacement", "tipimi"))
                .post(PLATFORMS + id + "/deprecation")
                .then()
                .statusCode(200);
        given().get(PLATFORMS + id).then().body("status", is("deprecated")).body("replacement", is("tipimi"));
        as(Role.MODERATOR)
                .body(Map.of("reason", "Demande"))
                .post(PLATFORMS + id + "/withdrawal")
                .then()
                .statusCode(200);

        given().get(PLATFORMS + id)
                .then()
                .statusCode(200)
                .body("status", is("withdrawn"))
                .body("reason", is("Demande"));
        given().get("/catalogue/v1/platforms?limit=200").then().body("items.id", not(hasItem(id)));
        as(Role.MODERATOR)
                .body(Map.of("reason", "Encore"))
                .post(PLATFORMS + id + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    void history_hasEveryVersionAndTellsItInSentences() {
        String id = published();
        String revision = revise(id, 1, Map.of("summary", "Autre résumé."));
        Instant before = Instant.now();
        as(Role.MODERATOR)
                .post(PLATFORMS + id + "/revisions/" + revision + "/publication")
                .then()
                .statusCode(200);

        given().get(PLATFORMS + id + "/versions").then().body("items.version", is(List.of(2, 1)));
        given().get(PLATFORMS + id + "/differences?from=1&to=2")
                .then()
                .body("items[0].field", is("summary"))
                .body("items[0].sentence", is("Le résumé passe de « Un outil d'essai. » à « Autre résumé. »."));
        given().header("Accept-Language", "en")
                .get(PLATFORMS + id + "/differences?from=1&to=2")
                .then()
                .body("items[0].sentence", startsWith("The summary changed from"));
        given().queryParam("asOf", before.toString())
                .get(PLATFORMS + id + "/content")
                .then()
                .body("version", is(1))
                .body("document.summary", is("Un outil d'essai."));
        as(Role.CONTRIBUTOR)
                .post(PLATFORMS + id + "/versions/1/restoration")
                .then()
                .statusCode(201)
                .body("revision.changes[0].after", is("Un outil d'essai."));
        given().get(PLATFORMS + id + "/provenance")
                .then()
                .body("items.find { it.pointer == '/name' }.source.id", is("declared"))
                .body("items.find { it.pointer == '/name' }.at", notNullValue());
    }

    @Test
    void read_asOfAMoment_isWhatWasPublicThen() {
        String id = published();

        given().queryParam("asOf", "2020-01-01T00:00:00+02:00")
                .get(PLATFORMS + id)
                .then()
                .statusCode(404)
                .body("detail", containsString("pas encore publiée"));
        given().queryParam("asOf", Instant.now().toString())
                .get(PLATFORMS + id)
                .then()
                .statusCode(200)
                .body("name", is("Essai " + id))
                .body("version", is(1));
        given().queryParam("asOf", "hier")
                .get(PLATFORMS + id)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("asOf"));
    }

    @Test
    void reinstate_ofWhatWasDeprecatedBefore_isDeprecatedForTheSameReason() {
        String id = published();
        as(Role.MODERATOR)
                .body(Map.of("reason", "Abandonné", "replacement", "tipimi"))
                .post(PLATFORMS + id + "/deprecation")
                .then()
                .statusCode(200);
        merge(id, "mobicoop");

        as(Role.MODERATOR).post(PLATFORMS + id + "/reinstatement").then().statusCode(200);

        given().get(PLATFORMS + id)
                .then()
                .body("status", is("deprecated"))
                .body("reason", is("Abandonné"))
                .body("replacement", is("tipimi"));
        given().get(PLATFORMS + id + "/sheet").then().body(containsString("conseille à sa place\u00a0: Tipimi"));
        given().get(PLATFORMS + id + "/differences?from=1&to=2")
                .then()
                .body("items.field", is(List.of("status")))
                .body("items[0].sentence", is("La plateforme était publiée ; elle est dépréciée (Abandonné)."));
        as(Role.MODERATOR)
                .body(Map.of("reason", "Encore"))
                .post(PLATFORMS + id + "/deprecation")
                .then()
                .statusCode(409)
                .body("detail", is("Une plateforme dépréciée ne peut pas être dépréciée."));
    }

    @Test
    void twoMergersInEachOther_atOnce_oneWinsAndTheOtherIsToldWhy() {
        for (int round = 0; round < 5; round++) {
            String one = published();
            String other = published();

            CompletableFuture<Integer> there = CompletableFuture.supplyAsync(() -> merged(one, other));
            CompletableFuture<Integer> back = CompletableFuture.supplyAsync(() -> merged(other, one));

            assertThat(List.of(there.join(), back.join())).containsExactlyInAnyOrder(200, 400);
        }
    }

    private static int merged(String id, String into) {
        return as(Role.MODERATOR)
                .body(Map.of("into", into, "reason", "Doublon"))
                .post(PLATFORMS + id + "/merger")
                .statusCode();
    }
}
