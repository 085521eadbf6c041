package coop.vigie.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived whoever started it. It is no child process, so nobody who looks for children finds it; the file
 * {@code postmaster.pid} in its data tells which process it is.
 */
public final class PostgresOrphan {

    private static final long PATIENCE_SECONDS = 20;

    private PostgresOrphan() {}

    /** Stops the server that runs on this data, if any; what it has committed stays. */
    public static void stop(Path data) {
        find(data).ifPresent(PostgresOrphan::stop);
    }

    private static Optional<ProcessHandle> find(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            // The process of that number may be another one since: only a PostgreSQL is ours.
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> process.info()
                    .command()
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static void stop(ProcessHandle server) {
        try {
            // Interrupted, it ends its sessions and stops; terminated, it would wait for them.
            new ProcessBuilder("kill", "-INT", String.valueOf(server.pid()))
                    .start()
                    .waitFor();
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException("the PostgreSQL " + server.pid() + " could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
