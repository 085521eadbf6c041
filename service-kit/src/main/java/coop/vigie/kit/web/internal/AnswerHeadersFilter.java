package coop.vigie.kit.web.internal;

import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;

/** Headers that every answer of a resource has: its language, that it is not to be stored, and the links of a page. */
@Provider
@Priority(5000)
public class AnswerHeadersFilter implements ContainerResponseFilter {

    private final Languages languages;

    AnswerHeadersFilter(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        request.setProperty(
                PublicReadFilter.SAID_BY_RESOURCE, response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL));
        response.getHeaders()
                .putIfAbsent(HttpHeaders.CACHE_CONTROL, new java.util.ArrayList<>(java.util.List.of("no-store")));
        if (response.hasEntity() && !response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, languages.current().getLanguage());
        }
        if (response.getEntity() instanceof Page<?> page
                && response.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
            if (page.next() != null) {
                response.getHeaders().add(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
            }
            if (page.total() != null) {
                response.getHeaders().putSingle("Total-Count", page.total());
            }
        }
    }
}
