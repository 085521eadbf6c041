package coop.vigie.gateway.entry;

import coop.vigie.kit.web.RequestId;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/** Streams a request to a service and its answer back. */
final class Upstream {

    /** Only a gateway may say these; what a client says of itself is dropped. */
    private static final List<String> REBUILT = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Real-IP");

    /** The gateway gives these itself, so that an answer never has them twice. */
    private static final List<String> OURS = List.of(RequestId.HEADER, "API-Version");

    private final HttpProxy proxy;

    Upstream(HttpProxy proxy, UpstreamFailures failures) {
        this.proxy = proxy.addInterceptor(new ProxyInterceptor() {
            @Override
            public Future<ProxyResponse> handleProxyRequest(ProxyContext exchange) {
                rebuildHeaders(exchange.request().headers(), exchange.request().proxiedRequest());
                return exchange.sendRequest()
                        .recover(failure ->
                                mayTryAgain(exchange, failure) ? exchange.sendRequest() : Future.failedFuture(failure))
                        .recover(failure -> failures.answer(exchange, failure));
            }

            @Override
            public Future<Void> handleProxyResponse(ProxyContext exchange) {
                MultiMap answered = exchange.response().headers();
                MultiMap given = exchange.request().proxiedRequest().response().headers();
                // The service's own word wins: it has taken the request's id over from the header below.
                OURS.stream().filter(answered::contains).forEach(given::remove);
                if (hasNoBody(exchange.response().getStatusCode())) {
                    // Left to itself the proxy announces a chunked body, and a client waits for one that may not come.
                    exchange.response().setBody(null);
                }
                return exchange.sendResponse();
            }
        });
    }

    /** Whether answers of this status never have a body (RFC 9110, section 6.4.1). */
    private static boolean hasNoBody(int status) {
        return status == 204 || status == 304;
    }

    /** A read may be sent again where the connection, kept from an earlier request, was closed before it answered anything. */
    private static boolean mayTryAgain(ProxyContext exchange, Throwable failure) {
        HttpMethod method = exchange.request().getMethod();
        boolean read = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (read && failure instanceof HttpClosedException) {
            exchange.request().setBody(null);
            return true;
        }
        return false;
    }

    void relay(HttpServerRequest request) {
        proxy.handle(request);
    }

    private static void rebuildHeaders(MultiMap headers, HttpServerRequest request) {
        REBUILT.forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        headers.set("X-Forwarded-Host", String.valueOf(request.authority()));
        headers.set(RequestId.HEADER, RequestId.of(request));
    }
}
