package coop.vigie.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The routes, by name of the service. */
@ConfigMapping(prefix = "vigie.routes")
public interface RouteConfig {

    /** One route for each service. */
    @WithParentName
    Map<String, RouteSettings> routes();

    /** Settings of a route. */
    interface RouteSettings {

        /** The beginning of the paths that the service answers, such as {@code /catalogue}. */
        String prefix();

        /** Address of the service: scheme, host and port. */
        URI upstream();

        /** Path of the service's own OpenAPI document. */
        String openapi();

        /** The largest body that the service takes: a greater one is refused before it is sent on. */
        @WithDefault("10M")
        MemorySize maxBody();

        /** How long a connection may take to be made. */
        @WithDefault("2S")
        Duration connectTimeout();

        /** How long the service may send nothing before the request is given up. */
        @WithDefault("60S")
        Duration idleTimeout();
    }
}
