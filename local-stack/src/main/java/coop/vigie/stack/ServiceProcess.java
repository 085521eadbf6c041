package coop.vigie.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One packaged service in a process of its own, which can be killed and started again. */
public final class ServiceProcess {

    private final Service service;
    private final StackSettings settings;
    private final Map<String, String> environment;
    private Process process;

    ServiceProcess(Service service, StackSettings settings, Map<String, String> environment) {
        this.service = service;
        this.settings = settings;
        this.environment = environment;
    }

    /** Which service this is. */
    public Service service() {
        return service;
    }

    /** Starts the process; it is not ready yet when this returns. */
    public synchronized void start() {
        Path jar = settings.project().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StackFailure(service.module() + " is not built: run mvn -Dquick -DskipTests package.");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx" + settings.heap(service),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(settings.home().toFile());
        builder.environment().putAll(environment);
        File log = settings.log(service).toFile();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new StackFailure(service.module() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Whether the process lives. */
    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** The process id; 0 before the first start. */
    public synchronized long pid() {
        return process == null ? 0 : process.pid();
    }

    /** Kills the process at once, as {@code kill -9} does. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(Duration.ofSeconds(10));
        }
    }

    /** Asks the process to finish what it does and stop; kills it if that takes too long. */
    public synchronized void stop() {
        if (process != null) {
            process.destroy();
            if (!await(Duration.ofSeconds(20))) {
                kill();
            }
        }
    }

    private boolean await(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
