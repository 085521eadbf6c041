package coop.vigie.catalogue;

import static coop.vigie.catalogue.Proposals.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A document that is sent whole takes the place of the whole one before. */
@QuarkusTest
@ServiceTest
class ReplacementsIT {

    private static final String ROOT = "/catalogue/v1";

    @Test
    void organisation_keepsNothingThatTheNewDocumentLacks() {
        String id = "ateliers-" + UUID.randomUUID();
        as(Role.MODERATOR)
                .body(Map.of(
                        "id", id, "kind", "association", "name", "Ateliers", "website", "https://ateliers.example.org"))
                .post(ROOT + "/organisations")
                .then()
                .statusCode(201);

        as(Role.MODERATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("kind", "association", "name", "Ateliers réunis", "territory", "59350"))
                .put(ROOT + "/organisations/" + id)
                .then()
                .statusCode(200)
                .body("version", is(2))
                .body("name", is("Ateliers réunis"))
                .body("website", nullValue());
    }

    @Test
    void platform_losesWhatTheNewDocumentLacks_onceThatIsPublished() {
        String id = Proposals.published(Map.of("licence", "MIT", "languages", List.of("fr")));
        Map<String, Object> document = new HashMap<>(Proposals.document(id));
        document.put("languages", List.of("fr", "en"));

        as(Role.CONTRIBUTOR)
                .header("If-Match", "\"1\"")
                .body(document)
                .put(ROOT + "/platforms/" + id)
                .then()
                .statusCode(202)
                .body("revision.changes.field", hasItems("licence", "languages"));

        given().get(ROOT + "/platforms/" + id).then().body("licence", is("MIT"));
        as(Role.MODERATOR).post(ROOT + "/platforms/" + id + "/revisions/2/publication");
        given().get(ROOT + "/platforms/" + id)
                .then()
                .body("licence", nullValue())
                .body("languages", is(List.of("fr", "en")));
    }
}
