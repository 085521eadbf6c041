package coop.vigie.catalogue.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Leads from what is said of a merged platform today, such as its adoption or its sheet, to the same of the one that took its place. Its
 * history stays where it is.
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

    @ServerRequestFilter
    public Optional<Response> redirect(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        Matcher path = TODAY.matcher(uri.getRequestUri().getRawPath());
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return isRead && path.matches()
                ? platforms
                        .find(uri.getPathParameters().getFirst("id"))
                        .filter(platform -> platform.status() == PlatformStatus.MERGED)
                        .map(platform -> Response.status(308)
                                .location(at(uri, path.group(1) + platform.mergedInto() + path.group(3)))
                                .build())
                : Optional.empty();
    }

    private static URI at(UriInfo uri, String path) {
        return uri.getRequestUriBuilder().replacePath(path).build();
    }
}
