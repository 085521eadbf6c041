package coop.vigie.catalogue;

import static coop.vigie.catalogue.Proposals.as;
import static org.hamcrest.Matchers.is;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values that are well formed and mean nothing, and values that may be written in several ways. */
@QuarkusTest
@ServiceTest
class MeaningOfValuesIT {

    @Test
    void valuesWithoutAMeaning_areRefused_andOthersBroughtToTheirOneForm() {
        Map<String, Object> document = new HashMap<>(Proposals.document("essai-" + UUID.randomUUID()));
        document.put("identifiers", Map.of("wikidata", "pas un Q"));
        document.put("relations", List.of(Map.of("type", "replaces")));
        as(Role.CONTRIBUTOR)
                .body(document)
                .post("/catalogue/v1/platforms")
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/relations/0/name", "/identifiers/wikidata")));
        document.put("identifiers", Map.of("wikidata", "Q42"));
        document.put("relations", List.of(Map.of("type", "replaces", "platform", "nothing-of-the-kind")));
        as(Role.CONTRIBUTOR)
                .body(document)
                .post("/catalogue/v1/platforms")
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/relations/0/platform")));
        document.remove("relations");
        document.put("languages", List.of("FR", "fr", "en-gb"));
        document.put("summary", "Deux\nlignes  et deux blancs");
        document.put(
                "offers",
                List.of(Map.of("provider", "X", "kind", "hosted", "certifications", List.of("SecNumCloud", "HDS"))));
        as(Role.CONTRIBUTOR)
                .body(document)
                .post("/catalogue/v1/platforms")
                .then()
                .statusCode(201)
                .body("revision.changes.find { it.field == 'languages' }.after", is(List.of("fr", "en-GB")))
                .body("revision.changes.find { it.field == 'summary' }.after", is("Deux lignes et deux blancs"))
                .body(
                        "revision.changes.find { it.field == 'offers' }.after[0].certifications",
                        is(List.of("secnumcloud", "hds")));
    }

    @Test
    void use_thatBeginsInTheFuture_isRefused() {
        as(Role.CONTRIBUTOR)
                .body(Map.of("platform", "mobicoop", "organisation", "mel", "use", "Essai", "since", "2099-01-01"))
                .post("/catalogue/v1/deployments")
                .then()
                .statusCode(400)
                .body("errors.pointer", is(List.of("/since")));
    }
}
