package coop.vigie.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./vigie status}: one line for each service; exit status 1 where one is not ready. */
final class StatusCommand {

    private StatusCommand() {}

    public static void main(String[] arguments) {
        StackSettings settings = StackSettings.fromEnvironment(System.getenv());
        Readiness readiness = new Readiness();
        boolean all = true;
        for (Service service : Service.values()) {
            boolean ready = readiness.isReady(settings.url(service));
            all &= ready;
            System.out.printf(
                    "%-20s %-10s %s  pid %s%n",
                    service.module(), ready ? "ready" : "NOT READY", settings.url(service), pid(settings, service));
        }
        System.exit(all ? 0 : 1);
    }

    private static String pid(StackSettings settings, Service service) {
        Path file = settings.home().resolve("run").resolve(service.module() + ".pid");
        try {
            return Files.exists(file) ? Files.readString(file) : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }
}
