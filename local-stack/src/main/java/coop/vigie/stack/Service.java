package coop.vigie.stack;

import java.util.Locale;

/** The processes of the suite, in the order in which they are started. */
public enum Service {
    CATALOGUE("catalogue-service", "/catalogue/v1", 8081),
    MATCHING("matching-service", "/matching/v1", 8082),
    MEMBERSHIP("membership-service", "/membership/v1", 8083),
    GATEWAY("gateway", "/", 8080);

    private final String module;
    private final String root;
    private final int defaultPort;

    Service(String module, String root, int defaultPort) {
        this.module = module;
        this.root = root;
        this.defaultPort = defaultPort;
    }

    /** The Maven module, which is also the name in logs and messages. */
    public String module() {
        return module;
    }

    /** Where its paths begin. */
    public String root() {
        return root;
    }

    /** The port where nothing else is asked for. */
    public int defaultPort() {
        return defaultPort;
    }

    /** Its own database; the gateway has none. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The environment variable that sets its port: {@code VIGIE_PORT} for the gateway, the address that users know. */
    public String portVariable() {
        return this == GATEWAY ? "VIGIE_PORT" : "VIGIE_" + name() + "_PORT";
    }
}
