package coop.vigie.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;

/** Two services that answer as told, and a third that is not there. */
public final class UpstreamsTestResource implements QuarkusTestResourceLifecycleManager {

    private static final int MEGABYTE = 1024 * 1024;

    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        return Map.of(
                "vigie.routes.catalogue.upstream",
                "http://localhost:" + listen("catalogue"),
                "vigie.routes.matching.upstream",
                "http://localhost:" + listen("matching"),
                "vigie.routes.matching.idle-timeout",
                "1S",
                "vigie.routes.membership.upstream",
                "http://localhost:1");
    }

    private int listen(String name) {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> answer(name, request))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return server.actualPort();
    }

    private static void answer(String name, HttpServerRequest request) {
        switch (request.path().substring(request.path().lastIndexOf('/') + 1)) {
            case "silence" -> request.pause();
            case "break" -> request.connection().close();
            case "limited" -> request.handler(part -> {
                if (request.bytesRead() > 10 * MEGABYTE) {
                    request.connection().close();
                }
            });
            case "unchanged" -> request.response()
                    .setStatusCode(304)
                    .putHeader("ETag", "\"1\"")
                    .end();
            case "large" -> sendLarge(request, 20);
            case "openapi.json" -> request.response()
                    .putHeader("Content-Type", "application/json")
                    .end("{\"openapi\": \"3.1.0\", \"paths\": {\"/" + name + "/v1/things\": {}}}");
            default -> request.body().onSuccess(body -> echo(request, body));
        }
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        ObjectNode echo = new ObjectMapper().createObjectNode();
        echo.put("method", request.method().name()).put("uri", request.uri()).put("body", body.toString());
        ObjectNode headers = echo.putObject("headers");
        request.headers().forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
        request.response().putHeader("Content-Type", "application/json").end(echo.toString());
    }

    private static void sendLarge(HttpServerRequest request, int megabytes) {
        request.response().setChunked(true);
        sendOne(request, megabytes);
    }

    private static void sendOne(HttpServerRequest request, int left) {
        if (left == 0) {
            request.response().end();
        } else {
            request.response().write(Buffer.buffer(new byte[MEGABYTE])).onSuccess(done -> sendOne(request, left - 1));
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
