package coop.vigie.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code ./vigie up}: starts the suite and keeps it running until it is told to stop. */
final class LocalStack {

    private LocalStack() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        try {
            StackSettings settings = StackSettings.fromEnvironment(System.getenv());
            Orphans.stop(settings.home());
            Stack stack = Stack.start(settings, step -> System.out.println("  ... " + step));
            Orphans.remember(stack);
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(stack, stopped), "stop"));
            announce(stack, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            while (!stopped.await(2, TimeUnit.SECONDS)) {
                stack.restartWhatDied();
                Orphans.remember(stack);
            }
        } catch (StackFailure e) {
            fail(e.getMessage());
        } catch (RuntimeException | IOException e) {
            e.printStackTrace(System.out);
            fail(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Stack stack, CountDownLatch stopped) {
        stopped.countDown();
        Path ready = stack.settings().home().resolve("run/ready");
        try {
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            System.out.println("could not delete " + ready);
        }
        stack.close();
    }

    private static void announce(Stack stack, long millis) throws IOException {
        String url = stack.url();
        String text = String.format(
                Locale.ROOT,
                """

                Vigie is ready after %.1f s.

                  portal and documentation   %s/
                  API console                %s/console
                  merged OpenAPI             %s/openapi.json
                  catalogue                  %s/catalogue/v1/platforms
                  a token                    ./vigie token contributor
                  stop                       ./vigie down
                """,
                millis / 1000.0,
                url,
                url,
                url,
                url);
        System.out.println(text);
        Path ready = stack.settings().home().resolve("run/ready");
        Files.writeString(ready, text);
    }

    private static void fail(String message) {
        System.out.println("FAILED " + message);
        System.exit(1);
    }
}
