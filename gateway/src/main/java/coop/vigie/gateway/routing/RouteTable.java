package coop.vigie.gateway.routing;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the service that answers a path. */
@Singleton
public final class RouteTable {

    private final List<Route> routes;

    RouteTable(RouteConfig config) {
        this.routes = config.routes().entrySet().stream()
                .map(e -> new Route(
                        e.getKey(),
                        e.getValue().prefix(),
                        e.getValue().upstream(),
                        e.getValue().openapi(),
                        e.getValue().maxBody().asLongValue(),
                        e.getValue().connectTimeout(),
                        e.getValue().idleTimeout()))
                .sorted(Comparator.comparing(Route::name))
                .toList();
    }

    /** All routes, by name. */
    public List<Route> all() {
        return routes;
    }

    /** The route of this path, if any service answers it. */
    public Optional<Route> find(String path) {
        return routes.stream().filter(route -> route.answers(path)).findFirst();
    }
}
