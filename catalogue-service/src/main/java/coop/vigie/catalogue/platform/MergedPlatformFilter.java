package coop.vigie.catalogue.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Leads from what is said of a merged platform today, such as its adoption or its sheet, to the same of the one that took its place. Its
 * history stays where it is. Nothing is found of a merged platform itself, so that those that are not merged cost nothing here.
 */
class MergedPlatformFilter {

    private static final Pattern TODAY = Pattern.compile(
            "(.*/platforms/)([^/]+)(/(?:adoption|acceptances|members|publiccode\\.yml|sheet|similar|sovereignty))");

    private final PlatformStore platforms;

    MergedPlatformFilter(PlatformStore platforms) {
        this.platforms = platforms;
    }

    /** Whether a path is of what is said of a platform today. */
    static boolean leads(String path) {
        return TODAY.matcher(path).matches();
    }

    @ServerResponseFilter
    public void lead(ContainerRequestContext request, ContainerResponseContext response) {
        UriInfo uri = request.getUriInfo();
        Matcher path = TODAY.matcher(uri.getRequestUri().getRawPath());
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (response.getStatus() == 404 && isRead && path.matches()) {
            platforms
                    .find(path.group(2))
                    .filter(platform -> platform.status() == PlatformStatus.MERGED)
                    .ifPresent(platform -> {
                        response.setStatus(308);
                        response.setEntity(null);
                        response.getHeaders()
                                .putSingle("Location", at(uri, path.group(1) + platform.mergedInto() + path.group(3)));
                    });
        }
    }

    private static URI at(UriInfo uri, String path) {
        return uri.getRequestUriBuilder().replacePath(path).build();
    }
}
