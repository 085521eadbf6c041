package coop.vigie.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a service whether it is ready, and whether it still waits for events to go out or come in. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Pattern BACKLOG = Pattern.compile("\"(?:waiting|lag)\"\\s*:\\s*(\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Whether the service at this address says that it is ready. */
    boolean isReady(String url) {
        return health(url) != null;
    }

    /** Whether the service is ready, has sent all its events and taken in those of the others. */
    boolean isSettled(String url) {
        String health = health(url);
        if (health == null) {
            return false;
        }
        Matcher backlog = BACKLOG.matcher(health);
        while (backlog.find()) {
            if (!backlog.group(1).equals("0")) {
                return false;
            }
        }
        return true;
    }

    private String health(String url) {
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? response.body() : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
