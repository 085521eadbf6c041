package coop.vigie.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.kit.refusal.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;

/** Answers with a problem document where no resource method is reached: unknown paths, refused tokens, proxied failures. */
@Singleton
public final class ProblemWriter {

    private final ObjectMapper mapper;

    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends the response with the document of this status. */
    public void write(RoutingContext context, int status) {
        write(context.request(), Problems.of(status, place(context.request())));
    }

    /** Ends the response with the document of this refusal. */
    public void write(RoutingContext context, Refusal refusal) {
        write(context.request(), Problems.of(refusal, place(context.request())));
    }

    /** The headers of a problem document that answers this request. */
    public Map<String, String> headers(HttpServerRequest request) {
        return Map.of(
                "Content-Type",
                Problem.MEDIA_TYPE,
                "Cache-Control",
                "no-store",
                "Content-Language",
                locale(request).getLanguage());
    }

    /** The document of this status, as bytes. */
    public Buffer body(HttpServerRequest request, int status) {
        return json(Problems.of(status, place(request)));
    }

    private void write(HttpServerRequest request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            // Half an answer is gone already: closing is the only way left to say that it is not complete.
            request.connection().close();
            return;
        }
        headers(request).forEach(response::putHeader);
        response.setStatusCode(problem.status()).end(json(problem));
    }

    private Buffer json(Problem problem) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document could not be written", e);
        }
    }

    private static Problems.Place place(HttpServerRequest request) {
        return new Problems.Place(
                request.scheme() + "://" + request.authority(), request.path(), RequestId.of(request), locale(request));
    }

    private static Locale locale(HttpServerRequest request) {
        return Languages.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
