package coop.vigie.kit.web.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.kit.refusal.Refusal;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The answers given under an idempotency key, in the service's own database. */
@ApplicationScoped
public class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Clock clock;

    IdempotentAnswers(Jdbi jdbi, ObjectMapper mapper, Clock clock) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.clock = clock;
    }

    private record Row(String requestHash, int status, String headers, String body) {}

    /** Holds the key until the transaction ends; false where another transaction holds it. */
    boolean tryLock(String caller, String key) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:lock, 0))")
                .bind("lock", "idempotency " + caller + " " + key)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Response> find(String caller, String key, String hash) {
        Optional<Row> row = jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT request_hash, status, headers, body FROM idempotent_answer
                         WHERE caller = :caller AND key = :key AND created_at > :since""")
                .bind("caller", caller)
                .bind("key", key)
                .bind("since", clock.instant().minus(KEPT))
                .mapTo(Row.class)
                .findOne());
        if (row.isPresent() && !row.get().requestHash().equals(hash)) {
            throw Refusal.keyReused();
        }
        return row.map(this::replay);
    }

    Response store(String caller, String key, String hash, Response answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO idempotent_answer (caller, key, request_hash, status, headers, body, created_at)
                        VALUES (:caller, :key, :hash, :status, :headers, :body, :now)
                        ON CONFLICT (caller, key) DO UPDATE
                           SET request_hash = EXCLUDED.request_hash, status = EXCLUDED.status, headers = EXCLUDED.headers,
                               body = EXCLUDED.body, created_at = EXCLUDED.created_at""")
                .bind("caller", caller)
                .bind("key", key)
                .bind("hash", hash)
                .bind("status", answer.getStatus())
                .bind("headers", json(headers))
                .bind("body", answer.hasEntity() ? json(answer.getEntity()) : null)
                .bind("now", clock.instant())
                .execute());
        return answer;
    }

    /** Tells one request from another: its method, its path and query, and what was read from its body. */
    String hash(String method, URI uri, InvocationContext invocation) {
        MessageDigest digest = sha256();
        digest.update((method + ' ' + uri.getRawPath() + '?' + uri.getRawQuery()).getBytes(StandardCharsets.UTF_8));
        for (Object argument : invocation.getParameters()) {
            if (argument instanceof byte[] file) {
                digest.update(file);
            } else if (argument != null && isBody(argument)) {
                digest.update(('\n' + json(argument)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void purge() {
        jdbi.useHandle(sql -> sql.createUpdate("DELETE FROM idempotent_answer WHERE created_at < :before")
                .bind("before", clock.instant().minus(KEPT))
                .execute());
    }

    /** Values of Vigie and JSON trees are bodies or path parameters; the framework's own objects are neither. */
    private static boolean isBody(Object argument) {
        return !(argument instanceof InputStream)
                && (argument.getClass().isRecord()
                        || argument instanceof com.fasterxml.jackson.databind.JsonNode
                        || argument instanceof String
                        || argument instanceof Number
                        || argument instanceof Map
                        || argument instanceof Iterable);
    }

    private Response replay(Row row) {
        Response.ResponseBuilder response =
                Response.status(row.status()).entity(row.body()).header("Idempotency-Replayed", "true");
        try {
            mapper.readValue(row.headers(), new TypeReference<Map<String, String>>() {})
                    .forEach(response::header);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer cannot be read", e);
        }
        return row.body() == null
                ? response.build()
                : response.type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
