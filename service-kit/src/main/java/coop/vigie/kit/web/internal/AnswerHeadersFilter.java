package coop.vigie.kit.web.internal;

import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Paged;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;

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
        withoutQuality(response);
        if (response.hasEntity() && !response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, languages.current().getLanguage());
        }
        Object language = response.getHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE);
        Object tag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        if (tag != null && language != null && isSuccess(response)) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, ETags.in(tag.toString(), language.toString()));
        }
        if (response.getEntity() instanceof Paged page && isSuccess(response)) {
            if (page.next() != null) {
                response.getHeaders().add(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
            }
            if (page.total() != null) {
                response.getHeaders().putSingle("Total-Count", page.total());
            }
        }
    }

    private static boolean isSuccess(ContainerResponseContext response) {
        return response.getStatusInfo().getFamily() == Family.SUCCESSFUL;
    }

    /** {@code qs} ranks the formats that a resource offers; it is no part of the type that is sent. */
    private static void withoutQuality(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null && type.getParameters().containsKey("qs")) {
            Map<String, String> parameters = new LinkedHashMap<>(type.getParameters());
            parameters.remove("qs");
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_TYPE, new MediaType(type.getType(), type.getSubtype(), parameters));
        }
    }
}
