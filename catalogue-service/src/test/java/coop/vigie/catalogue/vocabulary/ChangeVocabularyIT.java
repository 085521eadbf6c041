package coop.vigie.catalogue.vocabulary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Several changes of the vocabulary at once, and one that is taken back. */
@QuarkusTest
@ServiceTest
class ChangeVocabularyIT {

    private static final String CONCEPTS = "/catalogue/v1/concepts";

    @Inject
    SaveConcept save;

    @Inject
    Jdbi jdbi;

    @Test
    void mergersOfConceptsThatLinkToOneAnother_bothSucceed() {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String left = concept(List.of());
                String right = concept(List.of(left));
                String leftTarget = concept(List.of(right));
                String rightTarget = concept(List.of(left, leftTarget));

                CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> merge(left, leftTarget), two);
                CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> merge(right, rightTarget), two);

                assertThat(List.of(one.join(), other.join())).containsOnly(200);
                given().get(CONCEPTS + "/" + leftTarget).then().body("related", is(List.of(rightTarget)));
                given().get(CONCEPTS + "/" + rightTarget).then().body("related", is(List.of(leftTarget)));
            }
        } finally {
            two.shutdown();
        }
    }

    @Test
    void conceptThatWasRolledBack_isNotServed() {
        String id = "repris-" + UUID.randomUUID();
        QuarkusTransaction.begin();
        save.handle(
                Json.tree(Map.of("id", id, "kind", "function", "prefFr", id, "broader", List.of("energie"))), "essai");
        QuarkusTransaction.rollback();

        // As another replica does that changes a concept: the version that was rolled back is that of its change.
        jdbi.useHandle(sql -> sql.execute("UPDATE vocabulary_state SET version = version + 1"));

        given().get(CONCEPTS + "/" + id).then().statusCode(404);
    }

    private static String concept(List<String> related) {
        String id = "fusion-" + UUID.randomUUID();
        moderator()
                .body(Map.of(
                        "id", id, "kind", "function", "prefFr", id, "broader", List.of("energie"), "related", related))
                .post(CONCEPTS)
                .then()
                .statusCode(201);
        return id;
    }

    private static int merge(String id, String into) {
        return moderator()
                .body(Map.of("into", into))
                .post(CONCEPTS + "/" + id + "/merger")
                .statusCode();
    }

    private static RequestSpecification moderator() {
        return given().auth().oauth2(Tokens.of(Role.MODERATOR)).contentType("application/json");
    }
}
