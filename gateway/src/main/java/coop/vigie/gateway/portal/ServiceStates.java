package coop.vigie.gateway.portal;

import coop.vigie.gateway.routing.Route;
import coop.vigie.gateway.routing.RouteTable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Asks each service how it is. */
@Singleton
final class ServiceStates {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RouteTable routes;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ServiceStates(RouteTable routes) {
        this.routes = routes;
    }

    /**
     * How a service is.
     *
     * @param ready whether it answers and is ready
     */
    record State(String name, String prefix, boolean ready) {}

    List<State> now() {
        return routes.all().stream()
                .map(route -> new State(route.name(), route.prefix(), isReady(route)))
                .toList();
    }

    private boolean isReady(Route route) {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(route.upstream() + "/q/health/ready"))
                                            .timeout(PATIENCE)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
