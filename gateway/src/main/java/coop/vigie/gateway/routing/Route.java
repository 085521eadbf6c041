package coop.vigie.gateway.routing;

import java.net.URI;
import java.time.Duration;

/**
 * A service behind the gateway.
 *
 * @param name of the service
 * @param prefix beginning of its paths, without a trailing slash
 * @param upstream its address
 * @param openapi path of its own OpenAPI document
 * @param maxBody bytes of the largest body that it takes
 */
public record Route(
        String name,
        String prefix,
        URI upstream,
        String openapi,
        long maxBody,
        Duration connectTimeout,
        Duration idleTimeout) {

    /** Whether this service answers the path: the prefix itself or something below it. */
    boolean answers(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    /** The port of the service, the scheme's own where the address names none. */
    public int port() {
        return upstream.getPort() > 0 ? upstream.getPort() : isSecure() ? 443 : 80;
    }

    /** Whether the service is reached by TLS. */
    public boolean isSecure() {
        return "https".equals(upstream.getScheme());
    }
}
