package coop.vigie.gateway.entry;

import coop.vigie.gateway.routing.Route;
import coop.vigie.kit.web.ProblemWriter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import jakarta.inject.Singleton;

/** Opens the way to each service: connections and a proxy. */
@Singleton
final class UpstreamFactory {

    private static final int CONNECTIONS = 256;

    private final Vertx vertx;
    private final ProblemWriter problems;

    UpstreamFactory(Vertx vertx, ProblemWriter problems) {
        this.vertx = vertx;
        this.problems = problems;
    }

    Upstream open(Route route) {
        ThreadLocal<HttpClient> clients = ThreadLocal.withInitial(() -> client(route));
        RequestOptions origin = new RequestOptions()
                .setHost(route.upstream().getHost())
                .setPort(route.port())
                .setSsl(route.isSecure())
                .setIdleTimeout(route.idleTimeout().toMillis());
        HttpProxy proxy = HttpProxy.reverseProxy(client(route))
                .originRequestProvider((request, shared) -> clients.get().request(new RequestOptions(origin)));
        return new Upstream(proxy, new UpstreamFailures(problems, route));
    }

    /**
     * Each event loop has connections of its own. With shared ones, an answer ends on the loop of its connection a moment before its
     * request's loop hears of it; a client that hangs up in that moment makes the proxy reset a connection that already serves another
     * request, which then fails for no reason of its own.
     */
    private HttpClient client(Route route) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) route.connectTimeout().toMillis())
                .setDecompressionSupported(false);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }
}
