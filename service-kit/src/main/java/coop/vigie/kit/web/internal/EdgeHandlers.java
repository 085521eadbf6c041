package coop.vigie.kit.web.internal;

import coop.vigie.kit.web.ProblemWriter;
import coop.vigie.kit.web.RequestId;
import io.quarkus.vertx.core.runtime.VertxMDC;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happens before any resource is looked for, and when none is found. */
@ApplicationScoped
public class EdgeHandlers {

    private static final int BEFORE_ALL = 1_000;

    private final ProblemWriter problems;
    private final String apiVersion;

    EdgeHandlers(ProblemWriter problems, @ConfigProperty(name = "vigie.api-version") String apiVersion) {
        this.problems = problems;
        this.apiVersion = apiVersion;
    }

    void addFilters(@Observes Filters filters) {
        filters.register(this::identify, BEFORE_ALL);
        filters.register(this::refuseTrailingSlash, BEFORE_ALL - 1);
    }

    void addFallbacks(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(context -> problems.write(context, 404));
        router.errorHandler(413, context -> problems.write(context, 413));
        router.errorHandler(400, context -> problems.write(context, 400));
    }

    private void identify(RoutingContext context) {
        String id = RequestId.of(context.request());
        context.response().putHeader(RequestId.HEADER, id).putHeader("API-Version", apiVersion);
        VertxMDC.INSTANCE.put("requestId", id);
        context.next();
    }

    /** One address for one thing: the API rules give no meaning to a trailing slash. */
    private void refuseTrailingSlash(RoutingContext context) {
        String path = context.request().path();
        if (path != null && path.length() > 1 && path.endsWith("/") && path.contains("/v1/")) {
            problems.write(context, 404);
        } else {
            context.next();
        }
    }
}
