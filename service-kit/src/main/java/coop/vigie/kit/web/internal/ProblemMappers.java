package coop.vigie.kit.web.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Problem;
import coop.vigie.kit.web.Problems;
import coop.vigie.kit.web.RequestId;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that a resource or the framework may throw into a problem document. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Languages languages;
    private final UriInfo uri;
    private final HttpServerRequest request;

    ProblemMappers(Languages languages, UriInfo uri, HttpServerRequest request) {
        this.languages = languages;
        this.uri = uri;
        this.request = request;
    }

    @ServerExceptionMapper(Refusal.class)
    public Response refused(Refusal refusal) {
        Response.ResponseBuilder response = answer(Problems.of(refusal, place()));
        switch (refusal.kind()) {
            case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, "5");
            case STALE -> response.header(HttpHeaders.ETAG, refusal.members().get("currentETag"));
            default -> {}
        }
        return response.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response notSignedIn(Throwable e) {
        return refused(Refusal.unauthenticated());
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response notAllowed(Throwable e) {
        return refused(Refusal.forbidden(
                Text.of("Votre rôle ne permet pas cette action.", "Your role does not allow this action.")));
    }

    @ServerExceptionMapper(ConstraintViolationException.class)
    public Response invalid(ConstraintViolationException e) {
        return refused(Refusal.invalid(Violations.fieldErrors(e.getConstraintViolations())));
    }

    @ServerExceptionMapper(MismatchedInputException.class)
    public Response wrongShape(MismatchedInputException e) {
        return refused(Refusal.invalid(List.of(JsonFaults.of(e))));
    }

    @ServerExceptionMapper(WebApplicationException.class)
    public Response framework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return refused(Refusal.invalid(List.of(JsonFaults.of(json))));
        }
        Response given = e.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() == 401) {
            return refused(Refusal.unauthenticated());
        }
        if (given.getStatus() >= 500) {
            LOG.errorf(e, "request %s failed", requestId());
        }
        return answer(Problems.of(given.getStatus(), place())).build();
    }

    @ServerExceptionMapper(Throwable.class)
    public Response unforeseen(Throwable e) {
        Refusal refusal = DatabaseFaults.asRefusal(e);
        if (refusal != null) {
            LOG.warnf("request %s: the database did not take it: %s", requestId(), e.getMessage());
            return refused(refusal);
        }
        LOG.errorf(e, "request %s failed", requestId());
        return answer(Problems.of(500, place())).build();
    }

    private Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, languages.current().getLanguage())
                .entity(problem);
    }

    private Problems.Place place() {
        String base = uri.getBaseUri().resolve("/").toString();
        return new Problems.Place(
                base.substring(0, base.length() - 1), uri.getRequestUri().getPath(), requestId(), languages.current());
    }

    private String requestId() {
        return RequestId.of(request);
    }

    static FieldError malformed() {
        return FieldError.at(
                "",
                "malformed-json",
                Text.of("Le corps n'est pas du JSON bien formé.", "The body is not well-formed JSON."));
    }
}
