package coop.vigie.gateway.entry;

import coop.vigie.gateway.identity.TokenCheck;
import coop.vigie.gateway.routing.Route;
import coop.vigie.gateway.routing.RouteTable;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.web.ProblemWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes every request whose path a service answers. */
@ApplicationScoped
class ProxyEntry {

    /** Before the gateway's own resources, after the filters. */
    private static final int ORDER = -10;

    private final RouteTable routes;
    private final TokenCheck tokens;
    private final ProblemWriter problems;
    private final Map<Route, Upstream> upstreams;

    ProxyEntry(RouteTable routes, TokenCheck tokens, ProblemWriter problems, UpstreamFactory factory) {
        this.routes = routes;
        this.tokens = tokens;
        this.problems = problems;
        this.upstreams = routes.all().stream().collect(Collectors.toMap(Function.identity(), factory::open));
    }

    void addTo(@Observes Router router) {
        for (Route route : routes.all()) {
            router.route(route.prefix() + "/*").order(ORDER).handler(context -> proxy(context, route));
        }
    }

    /** Bytes of the body as declared; 0 where they are not, or not as a number: then the service counts. */
    private static long length(HttpServerRequest request) {
        String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return declared == null ? 0 : Long.parseLong(declared);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void proxy(RoutingContext context, Route route) {
        HttpServerRequest request = context.request();
        if (length(request) > route.maxBody()) {
            // The body has nowhere to go; reading it lets the client see the answer.
            request.resume();
            problems.write(context, 413);
            return;
        }
        // Nothing of the body is read until it is known where it goes.
        request.pause();
        tokens.accepts(request.getHeader(HttpHeaders.AUTHORIZATION)).onComplete(answer -> {
            if (answer.succeeded() && Boolean.TRUE.equals(answer.result())) {
                upstreams.get(route).relay(request);
            } else {
                request.resume();
                context.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                problems.write(context, Refusal.unauthenticated());
            }
        });
    }
}
