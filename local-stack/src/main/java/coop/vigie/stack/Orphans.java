package coop.vigie.stack;

import coop.vigie.backends.PostgresOrphan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a stack that was killed leaves running: its services, and PostgreSQL with its lock on the data folder. The next start ends
 * them first. A process is known by its id and its start time, so that another one that got the same id later is left alone.
 */
final class Orphans {

    private Orphans() {}

    /** Notes the processes of this stack, to be found by the next start if this one is killed. */
    static void remember(Stack stack) throws IOException {
        List<String> lines = new ArrayList<>();
        ProcessHandle.current().descendants().forEach(p -> p.info()
                .startInstant()
                .ifPresent(start -> lines.add(p.pid() + " " + start.toEpochMilli())));
        for (Service service : Service.values()) {
            long pid =
                    stack.service(service) == null ? 0 : stack.service(service).pid();
            Files.writeString(file(stack.settings().home(), service.module() + ".pid"), String.valueOf(pid));
        }
        Files.write(file(stack.settings().home(), "processes"), lines);
    }

    /** Ends what an earlier stack on this folder left running. */
    static void stop(Path home) {
        try {
            Path processes = file(home, "processes");
            if (Files.exists(processes)) {
                for (String line : Files.readAllLines(processes)) {
                    String[] words = line.split(" ");
                    ProcessHandle.of(Long.parseLong(words[0]))
                            .filter(p -> p.info()
                                    .startInstant()
                                    .map(start -> start.toEpochMilli() == Long.parseLong(words[1]))
                                    .orElse(false))
                            .ifPresent(Orphans::end);
                }
                Files.delete(processes);
            }
            PostgresOrphan.stop(home.resolve("data/postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + home + " cannot be read", e);
        }
    }

    private static void end(ProcessHandle process) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        process.destroy();
        try {
            exit.get(10, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path file(Path home, String name) throws IOException {
        return Files.createDirectories(home.resolve("run")).resolve(name);
    }
}
