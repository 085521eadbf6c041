package coop.vigie.catalogue.exchange;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Serves the Open Catalog API where its clients look for it, beside our own version of paths. */
@ApplicationScoped
class OpenCatalogAddress {

    private static final String OUTSIDE = "/catalogue/open-catalog/v1/";
    private static final String INSIDE = "/catalogue/v1/open-catalog/";
    private static final int BEFORE_ROUTING = 900;

    void addFilter(@Observes Filters filters) {
        filters.register(OpenCatalogAddress::lead, BEFORE_ROUTING);
    }

    private static void lead(RoutingContext context) {
        String uri = context.request().uri();
        if (uri.startsWith(OUTSIDE)) {
            context.reroute(INSIDE + uri.substring(OUTSIDE.length()));
        } else {
            context.next();
        }
    }
}
