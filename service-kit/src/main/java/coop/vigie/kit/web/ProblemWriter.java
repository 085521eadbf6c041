package coop.vigie.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.kit.refusal.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Answers with a problem document where no resource method is reached: unknown paths, refused tokens, proxied failures. */
@Singleton
public final class ProblemWriter {

    private final ObjectMapper mapper;

    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends the response with the document of this status. */
    public void write(RoutingContext context, int status) {
        write(context, Problems.of(status, place(context)));
    }

    /** Ends the response with the document of this refusal. */
    public void write(RoutingContext context, Refusal refusal) {
        write(context, Problems.of(refusal, place(context)));
    }

    private void write(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            // Half an answer is gone already: closing is the only way left to say that it is not complete.
            context.request().connection().close();
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale(context).getLanguage())
                .end(json(problem));
    }

    private Buffer json(Problem problem) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document could not be written", e);
        }
    }

    private static Problems.Place place(RoutingContext context) {
        return new Problems.Place(
                context.request().scheme() + "://" + context.request().authority(),
                context.request().path(),
                RequestId.of(context),
                locale(context));
    }

    private static Locale locale(RoutingContext context) {
        return Languages.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
