package coop.vigie.catalogue;

import static coop.vigie.catalogue.Proposals.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the catalogue says itself is in the language of the request, also where it was noted long before; people's words stay theirs. */
@QuarkusTest
@ServiceTest
class LanguagesIT {

    private static final String ROOT = "/catalogue/v1";

    @Test
    void revisions_tellWhatBecameOfThemInTheLanguageAskedFor() {
        String id = Proposals.propose(Role.CONTRIBUTOR);
        Map<String, Object> better = new HashMap<>(Proposals.document(id));
        better.put("summary", "Un meilleur résumé.");
        as(Role.CONTRIBUTOR)
                .body(Map.of("baseVersion", 0, "document", better, "note", "Ajout utile"))
                .post(ROOT + "/platforms/" + id + "/revisions")
                .then()
                .statusCode(201);
        as(Role.MODERATOR)
                .post(ROOT + "/platforms/" + id + "/revisions/2/publication")
                .then()
                .statusCode(200);

        english("/platforms/" + id + "/revisions/1")
                .body("reason", is("Replaced by revision 2."))
                .body("source.label", is("Declared by a contributor"));
        french("/platforms/" + id + "/revisions/1")
                .body("reason", is("Remplacée par la révision 2."))
                .body("source.label", is("Déclaré par un contributeur"));
        english("/platforms/" + id + "/revisions/2").body("note", is("Ajout utile"));
    }

    @Test
    void representationOfEachLanguage_hasItsOwnTag_andBothAreGoodForAChange() {
        String id = Proposals.published();
        String address = ROOT + "/platforms/" + id;
        String french = given().get(address).header("ETag");
        String english = given().header("Accept-Language", "en").get(address).header("ETag");

        assertThat(english).isNotEqualTo(french).startsWith("\"");
        given().header("Accept-Language", "en")
                .header("If-None-Match", french)
                .get(address)
                .then()
                .statusCode(200);
        given().header("Accept-Language", "en")
                .header("If-None-Match", english)
                .get(address)
                .then()
                .statusCode(304);
        as(Role.CONTRIBUTOR)
                .contentType("application/merge-patch+json")
                .header("If-Match", english)
                .body("{\"summary\": \"Autre.\"}")
                .patch(address)
                .then()
                .statusCode(202);
    }

    @Test
    void restoration_isNotedInTheLanguageAskedFor() {
        String id = Proposals.published();
        Proposals.patched(id, 1, "{\"summary\": \"Autre chose.\"}");

        as(Role.CONTRIBUTOR)
                .header("Accept-Language", "en")
                .post(ROOT + "/platforms/" + id + "/versions/1/restoration")
                .then()
                .statusCode(201)
                .body("revision.note", is("Restoration of version 1"));

        french("/revisions?platform=" + id + "&state=proposed")
                .body("items.note", is(List.of("Rétablissement de la version 1")));
    }

    @Test
    void overtakenProposal_saysSoInTheLanguageAskedFor() {
        String id = Proposals.published();
        String first = Proposals.revise(id, 1, Map.of("licence", "MIT"));
        String second = Proposals.revise(id, 1, Map.of("licence", "MIT"));
        as(Role.MODERATOR).post(ROOT + "/platforms/" + id + "/revisions/" + first + "/publication");

        english("/platforms/" + id + "/revisions/" + second).body("reason", is("Version 2 says the same already."));
    }

    @Test
    void sourcesOfFacts_areNamedInTheLanguageAskedFor() {
        String id = Proposals.published(Map.of("licence", "MIT"));

        english("/platforms/" + id + "/provenance")
                .body("items.source.label", everyItem(is("Declared by a contributor")));
        english("/platforms/" + id + "/sovereignty")
                .body("criteria.evidence.sources.flatten().label", hasItem("Declared by a contributor"));
    }

    @Test
    void gridOfTheStart_isNotedInTheLanguageAskedFor() {
        english("/sovereignty/grids").body("items[0].note", is("First grid"));
        english("/sovereignty/grids/1").body("note", is("First grid"));
        french("/sovereignty/grids/1").body("note", is("Première grille"));
    }

    @Test
    void conceptNotesAndSuggestions_areInTheLanguageAskedFor() {
        String name = "essai " + UUID.randomUUID();
        String id = as(Role.MODERATOR)
                .body(Map.of(
                        "kind",
                        "function",
                        "prefFr",
                        name,
                        "prefEn",
                        "trial of " + name,
                        "broader",
                        List.of("energie")))
                .post(ROOT + "/concepts")
                .path("id");

        english("/concepts/" + id + "/versions").body("items.note", is(List.of("Added")));
        french("/concepts/" + id + "/versions").body("items.note", is(List.of("Ajout")));
        english("/concepts/energie/versions").body("items.note", hasItem("Initial vocabulary"));
        english("/suggestions?q=trial of essai").body("items.label", hasItem("trial of " + name));
        french("/suggestions?q=essai").body("items.label", everyItem(not(startsWith("trial of"))));
    }

    private static ValidatableResponse english(String path) {
        return in("en").get(ROOT + path).then().statusCode(200);
    }

    private static ValidatableResponse french(String path) {
        return in("fr").get(ROOT + path).then().statusCode(200);
    }

    private static RequestSpecification in(String language) {
        return given().auth().oauth2(Tokens.of(Role.MODERATOR)).header("Accept-Language", language);
    }
}
