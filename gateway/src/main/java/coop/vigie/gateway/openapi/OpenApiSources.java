package coop.vigie.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.gateway.routing.Route;
import coop.vigie.gateway.routing.RouteTable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The services' own documents. One that is down keeps the last document that it gave. */
@ApplicationScoped
class OpenApiSources {

    private static final Logger LOG = Logger.getLogger(OpenApiSources.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final RouteTable routes;
    private final ObjectMapper mapper;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    OpenApiSources(RouteTable routes, ObjectMapper mapper) {
        this.routes = routes;
        this.mapper = mapper;
    }

    private record Known(JsonNode document, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    void warmUp(@Observes StartupEvent event) {
        routes.all().forEach(route -> CompletableFuture.runAsync(() -> document(route)));
    }

    /** The document of a service: fresh if it answers, else the last one known, if any. */
    Optional<JsonNode> document(Route route) {
        Known last = known.get(route.name());
        if (last != null && last.isFresh()) {
            return Optional.of(last.document());
        }
        try {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(URI.create(route.upstream() + route.openapi()))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                JsonNode document = mapper.readTree(response.body());
                known.put(route.name(), new Known(document, System.nanoTime()));
                return Optional.of(document);
            }
            LOG.warnf("%s gives no OpenAPI document: status %d", route.name(), response.statusCode());
        } catch (IOException e) {
            LOG.warnf("%s gives no OpenAPI document: %s", route.name(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(last).map(Known::document);
    }
}
