package coop.vigie.bench.membership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.stack.Service;
import coop.vigie.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** membership-service over HTTP, by its register keeper and by an institution; and its database, for what is looked at beside it. */
final class RegisterClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Stack stack;
    private final String root;
    private final String manager;
    private final String agent;

    RegisterClient(Stack stack) {
        this.stack = stack;
        this.root = stack.settings().url(Service.MEMBERSHIP) + "/membership/v1";
        this.manager = stack.token("cooperative-manager", null);
        this.agent = stack.token("institution-agent", "mel");
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(stack.databaseUrl(Service.MEMBERSHIP), "postgres", "none");
    }

    JsonNode manager(String path, Object body) throws Exception {
        return answer(managersRequest(path, body));
    }

    JsonNode agent(String path, Object body) throws Exception {
        return answer(json(agent, path, body));
    }

    JsonNode get(String path) throws Exception {
        return JSON.readTree(text(path, "application/json"));
    }

    /** A document of this type. */
    String text(String path, String type) throws Exception {
        return body(HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", "Bearer " + manager)
                .header("Accept", type)
                .build());
    }

    HttpRequest managersRequest(String path, Object body) {
        return json(manager, path, body);
    }

    JsonNode send(String path, String type, String body) throws Exception {
        return answer(post(manager, path, type, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A new cooperative, a SCIC of three categories without colleges. */
    String cooperative() throws Exception {
        String id = "bench-" + UUID.randomUUID();
        manager(
                "/cooperatives",
                Map.of(
                        "id",
                        id,
                        "name",
                        "Banc d'essai",
                        "legalForm",
                        "SCIC",
                        "nominal",
                        Map.of("amount", "100.00", "currency", "EUR"),
                        "categories",
                        new String[] {"employees", "users", "public-bodies"}));
        return id;
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(body(request));
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest json(String token, String path, Object body) {
        try {
            return post(
                    token,
                    path,
                    "application/json",
                    HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest post(String token, String path, String type, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body)
                .build();
    }
}
