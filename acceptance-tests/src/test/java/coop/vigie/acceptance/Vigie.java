package coop.vigie.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import coop.vigie.stack.Service;
import coop.vigie.stack.Stack;
import coop.vigie.stack.StackSettings;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * The suite under test: started once, on free ports and an empty folder, and stopped with the JVM.
 *
 * <p>With {@code -Dvigie.url} and {@code -Dvigie.token-command} a story is told to a suite that runs already, such as one in containers.
 */
final class Vigie {

    static final String CATALOGUE = "/catalogue/v1";
    static final String MATCHING = "/matching/v1";
    static final String MEMBERSHIP = "/membership/v1";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private static Stack stack;

    private Vigie() {}

    static synchronized Stack stack() {
        if (stack == null) {
            try {
                Path home = Files.createTempDirectory("vigie-acceptance");
                stack = Stack.start(
                        StackSettings.onFreePorts(Path.of("..").toAbsolutePath().normalize(), home),
                        step -> System.out.println("... " + step));
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stack-close"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stack;
    }

    static String url() {
        String running = System.getProperty("vigie.url");
        return running == null ? stack().url() : running;
    }

    static String token(String role, String organisation) {
        String command = System.getProperty("vigie.token-command");
        if (command == null) {
            return stack().token(role, organisation);
        }
        return TOKENS.computeIfAbsent(
                organisation == null ? role : role + " --organisation " + organisation,
                words -> run(command + " " + words));
    }

    private static String run(String command) {
        try {
            Process process = new ProcessBuilder(command.split(" ")).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request by nobody in particular. */
    static RequestSpecification anyone() {
        return given().baseUri(url())
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .encodeContentTypeAs("application/merge-patch+json", ContentType.JSON)));
    }

    /** A request by somebody of this role. */
    static RequestSpecification as(String role) {
        return anyone().auth().oauth2(token(role, null));
    }

    /** A request by somebody who acts for an organisation. */
    static RequestSpecification as(String role, String organisation) {
        return anyone().auth().oauth2(token(role, organisation));
    }

    /** Sends a new {@code POST}. */
    static Response post(RequestSpecification caller, String path, Object body) {
        return caller.header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    /** Sends a merge patch made from the version with this ETag. */
    static Response patch(RequestSpecification caller, String path, String tag, Object body) {
        RequestSpecification request =
                caller.contentType("application/merge-patch+json").body(body);
        return (tag == null ? request : request.header("If-Match", tag)).patch(path);
    }

    static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** Each event was understood by whoever listens: the dead letters of a suite of our own are empty. */
    static void assertNothingWasPutAside() {
        if (System.getProperty("vigie.url") != null) {
            return;
        }
        for (Service service : List.of(Service.CATALOGUE, Service.MATCHING, Service.MEMBERSHIP)) {
            anyone().baseUri(stack().settings().url(service))
                    .get("/q/health/ready")
                    .then()
                    .body("checks.find { it.name == 'projections' }.data.lastDeadLetter", nullValue());
        }
    }

    /** Publishes a platform that does just this, under an id that it answers. */
    static String publish(String summary) {
        String id = fresh("essai");
        post(
                        as("contributor"),
                        CATALOGUE + "/platforms",
                        Map.of(
                                "id",
                                id,
                                "name",
                                id,
                                "kind",
                                "software",
                                "summary",
                                summary,
                                "functions",
                                List.of(summary),
                                "licence",
                                "AGPL-3.0-or-later"))
                .then()
                .statusCode(201);
        post(as("moderator"), CATALOGUE + "/platforms/" + id + "/revisions/1/publication", Map.of())
                .then()
                .statusCode(oneOf(200, 201));
        return id;
    }

    /** A name that no other run has used. */
    static String fresh(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static ConditionFactory within(int seconds) {
        return Awaitility.await().atMost(Duration.ofSeconds(seconds)).ignoreExceptions();
    }
}
