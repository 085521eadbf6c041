package coop.vigie.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.vigie.backends.Backends;
import coop.vigie.backends.Ports;
import coop.vigie.backends.PostgresServer;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.testing.Tokens;
import coop.vigie.kit.testing.TokensTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service is killed in the middle of registrations: what it answered stands, once, and what is repeated is not doubled. */
class KillIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String KEY_PROPERTY = "vigie.test.private-key";
    private static final int DOSSIERS = 30;

    private final int port = Ports.free();
    private final Map<String, Response> acknowledged = new ConcurrentHashMap<>();
    private String keyBefore;
    private int portBefore;
    private Map<String, String> settings;
    private Process service;

    @BeforeEach
    void startService() throws IOException {
        keyBefore = System.getProperty(KEY_PROPERTY);
        portBefore = RestAssured.port;
        String publicKey = new TokensTestResource().start().get("mp.jwt.verify.publickey.location");
        settings = Map.of(
                "VIGIE_SERVICE_PORT",
                Integer.toString(port),
                "VIGIE_DATABASE_URL",
                Backends.shared().postgres().database("kill-" + UUID.randomUUID()),
                "VIGIE_DATABASE_USER",
                PostgresServer.USER,
                "VIGIE_DATABASE_PASSWORD",
                "",
                "VIGIE_KAFKA",
                Backends.shared().kafka().bootstrapServers(),
                "VIGIE_TOKEN_KEY",
                publicKey);
        RestAssured.port = port;
        start();
    }

    @AfterEach
    void stopService() {
        service.destroyForcibly();
        RestAssured.port = portBefore;
        if (keyBefore == null) {
            System.clearProperty(KEY_PROPERTY);
        } else {
            System.setProperty(KEY_PROPERTY, keyBefore);
        }
    }

    @Test
    void kill_losesNothingThatWasAnswered_andDoublesNothing() throws Exception {
        // Given
        String cooperative = MembershipApi.opened();
        List<String> dossiers = new ArrayList<>();
        for (int i = 0; i < DOSSIERS; i++) {
            dossiers.add(MembershipApi.approved(cooperative, 1));
        }

        // When
        AtomicInteger answered = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        dossiers.forEach(dossier -> callers.submit(() -> {
            register(dossier);
            if (answered.incrementAndGet() == DOSSIERS / 3) {
                service.destroyForcibly();
            }
            pay(dossier);
        }));
        callers.shutdown();
        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        service.waitFor();
        List<String> before = List.copyOf(acknowledged.keySet());
        start();

        // Then
        for (String key : before) {
            if (key.startsWith("registration")) {
                Response again = register(key.substring("registration ".length()));
                assertThat(again.statusCode()).isEqualTo(201);
                assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            }
        }
        dossiers.forEach(dossier -> {
            assertThat(register(dossier).statusCode()).isEqualTo(201);
            assertThat(pay(dossier).statusCode()).isEqualTo(201);
        });
        assertThat(before).hasSizeBetween(DOSSIERS / 3, 2 * DOSSIERS - 1);
        var capital = given().get(MembershipApi.ROOT + cooperative + "/capital");
        assertThat(capital.<Integer>path("shares")).isEqualTo(650 + DOSSIERS);
        assertThat(capital.<String>path("paid.amount")).isEqualTo((650 + DOSSIERS) * 100 + ".00");
        var audit = MembershipApi.managerGets(cooperative + "/ledger-verification");
        assertThat(audit.<List<String>>path("faults")).isEmpty();
        List<Integer> numbers =
                MembershipApi.managerGets(cooperative + "/movements?limit=200").path("items.number");
        assertThat(numbers)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 6 + DOSSIERS)
                        .mapToObj(n -> (int) n)
                        .toList());
    }

    private Response register(String dossier) {
        return call("registration " + dossier, dossier + "/registration", Map.of("effectiveOn", "2026-03-05"));
    }

    private Response pay(String dossier) {
        return call(
                "payment " + dossier,
                dossier + "/payments",
                Map.of("amount", MembershipApi.euros("100.00"), "paidOn", "2026-03-06", "reference", "M"));
    }

    /** With the same key each time, so that a repetition is known as one. */
    private Response call(String name, String path, Object body) {
        Response answer = MembershipApi.post(
                Tokens.of(Role.COOPERATIVE_MANAGER),
                path,
                body,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        if (answer.statusCode() == 201) {
            acknowledged.put(name, answer);
        }
        return answer;
    }

    private void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        JAR.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/killed-service.log").toFile());
        builder.environment().putAll(settings);
        service = builder.start();
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }
}
