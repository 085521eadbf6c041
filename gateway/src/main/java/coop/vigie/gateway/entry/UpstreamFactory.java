package coop.vigie.gateway.entry;

import coop.vigie.gateway.routing.Route;
import coop.vigie.kit.web.ProblemWriter;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import jakarta.inject.Singleton;

/** Opens the way to each service: one connection pool and one proxy. */
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
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) route.connectTimeout().toMillis())
                .setDecompressionSupported(false);
        RequestOptions origin = new RequestOptions()
                .setHost(route.upstream().getHost())
                .setPort(route.port())
                .setSsl(route.isSecure())
                .setIdleTimeout(route.idleTimeout().toMillis());
        HttpProxy proxy = HttpProxy.reverseProxy(
                        vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(CONNECTIONS)))
                .originRequestProvider((request, client) -> client.request(new RequestOptions(origin)));
        return new Upstream(proxy, new UpstreamFailures(problems, route));
    }
}
