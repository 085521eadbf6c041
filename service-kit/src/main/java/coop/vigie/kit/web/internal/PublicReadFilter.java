package coop.vigie.kit.web.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Paged;
import coop.vigie.kit.web.PublicRead;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Gives public reads their caching headers, and an ETag made from the bytes where the resource gave none. */
@Provider
@PublicRead
@Priority(4500)
public class PublicReadFilter implements ContainerResponseFilter {

    /** Property of the request: whether the resource had set Cache-Control before any filter did. */
    static final String SAID_BY_RESOURCE = "vigie.cache-control-said-by-resource";

    private final ObjectMapper mapper;

    PublicReadFilter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (response.getStatus() != 200) {
            return;
        }
        if (Boolean.TRUE.equals(request.getProperty(SAID_BY_RESOURCE))) {
            // The resource said so itself: this one item is not for everybody. The header alone does not tell:
            // AnswerHeadersFilter
            // has run before, and gave every other answer its no-store.
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=60, stale-while-revalidate=300");
        boolean list = response.getEntity() instanceof Paged;
        response.getHeaders().add(HttpHeaders.VARY, "Accept, Accept-Language" + (list ? ", Prefer" : ""));
        String tag = (String) response.getHeaders().getFirst(HttpHeaders.ETAG);
        if (tag == null && isJson(response)) {
            byte[] body = mapper.writeValueAsBytes(response.getEntity());
            tag = hash(body);
            response.setEntity(
                    body,
                    null,
                    response.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : response.getMediaType());
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        }
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tag != null && known != null && ETags.matchesWeakly(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean isJson(ContainerResponseContext response) {
        // Of a page the format may not be settled yet, where the list has other ones too; it has but one itself.
        return response.getEntity() instanceof Paged
                || response.hasEntity()
                        && response.getMediaType() != null
                        && response.getMediaType().getSubtype().endsWith("json")
                        && !(response.getEntity() instanceof jakarta.ws.rs.core.StreamingOutput);
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
