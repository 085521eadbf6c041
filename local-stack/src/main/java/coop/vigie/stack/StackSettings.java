package coop.vigie.stack;

import coop.vigie.backends.Ports;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a stack keeps its data and listens.
 *
 * @param project the root of the checkout, where the packaged services are
 * @param home data, keys and logs
 * @param host the address that the services listen on
 * @param ports of the services; those without one are not started
 * @param postgresPort on the loopback address
 * @param kafkaPort on the loopback address
 */
public record StackSettings(
        Path project, Path home, String host, Map<Service, Integer> ports, int postgresPort, int kafkaPort) {

    /** The settings that the environment asks for; the usual ports of the services, and free ones of the backends, else. */
    static StackSettings fromEnvironment(Map<String, String> environment) {
        Path project = Path.of(environment.getOrDefault("VIGIE_PROJECT", "."))
                .toAbsolutePath()
                .normalize();
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, port(environment, service.portVariable(), service.defaultPort()));
        }
        return new StackSettings(
                project,
                Path.of(environment.getOrDefault(
                        "VIGIE_HOME", project.resolve(".vigie").toString())),
                environment.getOrDefault("VIGIE_HOST", "127.0.0.1"),
                ports,
                port(environment, "VIGIE_POSTGRES_PORT", 0),
                port(environment, "VIGIE_KAFKA_PORT", 0));
    }

    /** A stack on free ports, for tests. */
    public static StackSettings onFreePorts(Path project, Path home) {
        return onFreePorts(project, home, EnumSet.allOf(Service.class));
    }

    /** The same of these services alone. */
    public static StackSettings onFreePorts(Path project, Path home, Set<Service> services) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        services.forEach(service -> ports.put(service, Ports.free()));
        return new StackSettings(project, home, "127.0.0.1", ports, Ports.free(), Ports.free());
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return otherwise == 0 ? Ports.free() : otherwise;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of bounds.
        }
        throw new StackFailure(variable + "=" + value + " is not a port; give a number from 1 to 65535.");
    }

    /** The address of a service. */
    public String url(Service service) {
        return "http://localhost:" + ports.get(service);
    }

    /** The most heap that a service is given: enough for a catalogue of 100,000 platforms. */
    String heap(Service service) {
        return service == Service.GATEWAY ? "160m" : "768m";
    }

    /** The file that a service's log goes to. */
    public Path log(Service service) {
        return home.resolve("logs").resolve(service.module() + ".log");
    }
}
