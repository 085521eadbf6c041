package coop.vigie.bench.membership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.bench.Suite;
import coop.vigie.stack.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Cooperatives with dossiers that only wait for their entry, some more of them than the ceiling has room for. */
final class Register {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final String manager;
    private final String agent;

    Register(Suite suite) {
        this.root = suite.stack().settings().url(Service.MEMBERSHIP) + "/membership/v1";
        this.manager = suite.stack().token("cooperative-manager", null);
        this.agent = suite.stack().token("institution-agent", "mel");
    }

    /** One cooperative and its dossiers. */
    final class Round {
        private final String cooperative;
        private final List<String> dossiers;
        private final int room;

        private Round(String cooperative, List<String> dossiers, int room) {
            this.cooperative = cooperative;
            this.dossiers = dossiers;
            this.room = room;
        }

        HttpRequest registration(int n) {
            return request(manager, dossiers.get(n) + "/registration", Map.of("effectiveOn", "2026-03-05"));
        }
    }

    /** A round of so many dossiers of one share each, one in ten of which will not fit. */
    Round prepare(int count) throws Exception {
        String id = "bench-" + UUID.randomUUID();
        int room = count - count / 10;
        post(
                manager,
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
                        List.of("employees", "users", "public-bodies")));
        post(
                manager,
                "/cooperatives/" + id + "/opening-register",
                Map.of(
                        "asOf",
                        "2026-01-01",
                        "holdings",
                        List.of(
                                Map.of("holder", Map.of("name", "Équipe"), "category", "employees", "shares", 1),
                                Map.of("holder", Map.of("name", "Usagers"), "category", "users", "shares", room - 1))));
        ExecutorService preparing = Executors.newFixedThreadPool(8);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(preparing.submit(() -> dossier(id)));
        }
        List<String> dossiers = new ArrayList<>();
        for (Future<String> one : all) {
            dossiers.add(one.get());
        }
        preparing.shutdown();
        return new Round("/cooperatives/" + id, dossiers, room);
    }

    /** Fails where more or less was entered than the ceiling has room for, or where the ledger does not agree with itself. */
    void demandWhole(Round round) throws Exception {
        JsonNode capital = get(round.cooperative + "/capital");
        JsonNode audit = get(round.cooperative + "/ledger-verification");
        if (capital.path("publicShares").asInt() != round.room
                || !audit.path("valid").asBoolean()) {
            throw new IllegalStateException("the ceiling or the ledger was violated: " + capital + " " + audit);
        }
    }

    private String dossier(String cooperative) throws Exception {
        String path = "/memberships/"
                + post(
                                agent,
                                "/memberships",
                                Map.of(
                                        "cooperative", cooperative,
                                        "organisation", "mel",
                                        "shares", 1,
                                        "category", "public-bodies",
                                        "purpose", "Mesure"))
                        .path("id")
                        .asText();
        post(agent, path + "/review", Map.of());
        post(agent, path + "/readiness", Map.of());
        post(agent, path + "/deliberation", Map.of("number", "1", "votedOn", "2026-01-05", "for", 10, "against", 0));
        post(agent, path + "/transmission", Map.of("receivedOn", "2026-01-06", "publishedOn", "2026-01-06"));
        post(agent, path + "/subscription-form", Map.of("signedOn", "2026-01-10", "signatory", "La présidente"));
        post(manager, path + "/approval", Map.of("approvedOn", "2026-01-12", "body", "Conseil"));
        return path;
    }

    private JsonNode post(String token, String path, Object body) throws Exception {
        return answer(request(token, path, body));
    }

    private JsonNode get(String path) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", "Bearer " + manager)
                .build());
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest request(String token, String path, Object body) {
        try {
            return HttpRequest.newBuilder(URI.create(root + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
