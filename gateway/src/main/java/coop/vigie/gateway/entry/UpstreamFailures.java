package coop.vigie.gateway.entry;

import coop.vigie.gateway.routing.Route;
import coop.vigie.kit.web.ProblemWriter;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Answers for a service that does not: 503 where it is not there, 504 where it is silent, 502 where it breaks off, and 413 where it did
 * so for a body whose length was not declared and came out too large.
 */
final class UpstreamFailures {

    private static final Logger LOG = Logger.getLogger(UpstreamFailures.class);

    private final ProblemWriter problems;
    private final Route route;

    UpstreamFailures(ProblemWriter problems, Route route) {
        this.problems = problems;
        this.route = route;
    }

    Future<ProxyResponse> answer(ProxyContext exchange, Throwable failure) {
        HttpServerRequest request = exchange.request().proxiedRequest();
        int status = request.bytesRead() > route.maxBody() ? 413 : status(failure);
        LOG.warnf("%s does not answer (%d): %s", route.name(), status, failure.toString());
        // The rest of the request's body has nowhere to go; reading it lets the client see the answer.
        request.resume();
        ProxyResponse response = exchange.request().release().response();
        response.setStatusCode(status);
        problems.headers(request).forEach(response::putHeader);
        if (status == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        Buffer body = problems.body(request, status);
        response.setBody(Body.body(body));
        return Future.succeededFuture(response);
    }

    private static int status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return 503;
            }
            if (cause instanceof TimeoutException) {
                return 504;
            }
        }
        return failure.getMessage() != null && failure.getMessage().contains("imeout") ? 504 : 502;
    }
}
