package coop.vigie.bench.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks the service. */
final class MatchingClient {

    private static final long PATIENCE_NANOS = 600_000_000_000L;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    MatchingClient(String url) {
        this.url = url;
    }

    HttpRequest search(String text) {
        ObjectNode body = json.createObjectNode().put("text", text).put("limit", 10);
        return post("/matching/v1/searches", body, null);
    }

    HttpRequest post(String path, JsonNode body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    List<String> found(String text) {
        try {
            List<String> ids = new ArrayList<>();
            send(search(text))
                    .path("items")
                    .forEach(item -> ids.add(item.path("platform").path("id").asText()));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the index holds the seed whole: a ranking half way there says nothing. */
    void awaitSeed() throws IOException {
        int platforms = JudgedNeeds.platforms().size();
        long functions = JudgedNeeds.functions();
        secondsUntil(() -> indexed("platforms") >= platforms && indexed("functions") >= functions);
    }

    /** How many platforms the index holds, as readiness says. */
    long platforms() {
        return indexed("platforms");
    }

    private long indexed(String what) {
        try {
            JsonNode ready = send(
                    HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).build());
            for (JsonNode check : ready.path("checks")) {
                if (check.path("name").asText().equals("index")) {
                    return check.path("data").path(what).asLong();
                }
            }
            return 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits, asking again every two milliseconds, and says how long it took. */
    static double secondsUntil(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException("it did not come about");
            }
            LockSupport.parkNanos(2_000_000);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
