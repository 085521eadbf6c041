package coop.vigie.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.ServiceTest;
import coop.vigie.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A copy made by the feed is the catalogue, whatever is written meanwhile. */
@QuarkusTest
@ServiceTest
class ReplicationIT {

    private static final int WRITERS = 8;
    private static final int EACH = 12;

    @Test
    void replay_whileEightWrite_equalsTheSnapshot() throws Exception {
        Map<String, JsonNode> copy = new TreeMap<>();
        List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(n -> CompletableFuture.runAsync(ReplicationIT::write))
                .toList();

        String cursor = "";
        boolean over;
        do {
            over = writers.stream().allMatch(CompletableFuture::isDone);
            cursor = follow(cursor, copy);
        } while (!over);
        writers.forEach(CompletableFuture::join);
        cursor = follow(cursor, copy);

        String[] lines = given().get("/catalogue/v1/snapshot").asString().split("\n");
        JsonNode end = Json.node(lines[lines.length - 1]);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Map<String, JsonNode> snapshot = new TreeMap<>();
        for (int i = 0; i < lines.length - 1; i++) {
            digest.update((lines[i] + "\n").getBytes(StandardCharsets.UTF_8));
            JsonNode entry = Json.node(lines[i]);
            snapshot.put(entry.get("type").asText() + "/" + entry.get("subject").asText(), entry);
        }
        assertThat(end.get("sha256").asText()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
        assertThat(end.get("count").asInt()).isEqualTo(lines.length - 1);
        assertThat(end.get("cursor").asText()).isEqualTo(cursor);
        assertThat(copy).isEqualTo(snapshot);
        assertThat(copy.keySet()).filteredOn(key -> key.contains("replique-")).hasSize(WRITERS * EACH / 2);
    }

    private static String follow(String from, Map<String, JsonNode> copy) {
        String cursor = from;
        JsonNode page;
        do {
            page = Json.node(given().queryParam("after", cursor)
                    .queryParam("limit", 50)
                    .get("/catalogue/v1/changes")
                    .asString());
            for (JsonNode item : page.get("items")) {
                String key =
                        item.get("type").asText() + "/" + item.get("subject").asText();
                JsonNode known = copy.get(key);
                if (known != null) {
                    assertThat(item.get("version").asLong())
                            .as(key)
                            .isGreaterThan(known.get("version").asLong());
                }
                if (item.path("removed").asBoolean()) {
                    copy.remove(key);
                } else {
                    copy.put(key, item);
                }
            }
            cursor = page.get("cursor").asText();
        } while (!page.get("items").isEmpty());
        return cursor;
    }

    /** Publishes platforms and withdraws every second one. */
    private static void write() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            String id = "replique-" + UUID.randomUUID();
            as().body(Map.of("id", id, "name", id, "kind", "software", "summary", "Un essai."))
                    .post("/catalogue/v1/platforms")
                    .then()
                    .statusCode(201);
            as().post("/catalogue/v1/platforms/" + id + "/revisions/1/publication")
                    .then()
                    .statusCode(200);
            ids.add(id);
            if (i % 2 == 1) {
                as().body(Map.of("reason", "Essai"))
                        .post("/catalogue/v1/platforms/" + id + "/withdrawal")
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static io.restassured.specification.RequestSpecification as() {
        return given().auth().oauth2(Tokens.of(Role.ADMIN)).contentType("application/json");
    }
}
