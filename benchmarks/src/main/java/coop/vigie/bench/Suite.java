package coop.vigie.bench;

import coop.vigie.stack.Service;
import coop.vigie.stack.Stack;
import coop.vigie.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The whole suite on free ports and an empty folder, for one benchmark; its data is deleted at the end. */
public final class Suite implements AutoCloseable {

    private final Path home;
    private final Stack stack;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Suite(Path home, Stack stack) {
        this.home = home;
        this.stack = stack;
    }

    /** Starts it; the services must be built. */
    public static Suite start() throws IOException {
        return start(EnumSet.allOf(Service.class));
    }

    /** The same of one service, with PostgreSQL and Kafka: for what asks nothing of the others. */
    public static Suite start(Service service) throws IOException {
        return start(EnumSet.of(service));
    }

    private static Suite start(Set<Service> services) throws IOException {
        Path home = Files.createTempDirectory("vigie-bench");
        StackSettings settings = StackSettings.onFreePorts(project(), home, services);
        Suite suite = new Suite(home, Stack.start(settings, step -> System.out.println("  ... " + step)));
        // A benchmark that is interrupted leaves no services behind, which would weigh on the next one.
        Runtime.getRuntime().addShutdownHook(new Thread(suite::closeAtExit, "suite-close"));
        return suite;
    }

    private void closeAtExit() {
        try {
            close();
        } catch (IOException e) {
            System.err.println(home + " is left: " + e.getMessage());
        }
    }

    /** The root of the checkout. */
    public static Path project() {
        return Path.of(System.getenv().getOrDefault("VIGIE_PROJECT", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The running stack: addresses, tokens, processes. */
    public Stack stack() {
        return stack;
    }

    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        stack.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
