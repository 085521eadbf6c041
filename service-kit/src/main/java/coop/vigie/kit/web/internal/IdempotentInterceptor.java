package coop.vigie.kit.web.internal;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs a {@code POST} and stores its answer in one transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotentAnswers answers;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    IdempotentInterceptor(IdempotentAnswers answers, Caller caller, HttpHeaders headers, UriInfo uri, Request request) {
        this.answers = answers;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            if (invocation.getMethod().getAnnotation(Idempotent.class).required()) {
                throw Refusal.invalidParameter(
                        HEADER,
                        "idempotency-key-required",
                        Text.of(
                                "Cette action déplace des parts ou de l'argent : envoyez un en-tête Idempotency-Key neuf (un UUID).",
                                "This action moves shares or money: send a new Idempotency-Key header (a UUID)."));
            }
            return QuarkusTransaction.requiringNew().call(invocation::proceed);
        }
        if (!WELL_FORMED.matcher(key).matches()) {
            throw Refusal.invalidParameter(
                    HEADER,
                    "idempotency-key-malformed",
                    Text.of(
                            "La clé a de 1 à 255 caractères ASCII visibles.",
                            "The key has 1 to 255 visible ASCII characters."));
        }
        return QuarkusTransaction.requiringNew().call(() -> onceWithKey(key, invocation));
    }

    private Object onceWithKey(String key, InvocationContext invocation) throws Exception {
        String who = caller.id();
        String hash = answers.hash(request.getMethod(), uri.getRequestUri(), invocation);
        if (!answers.tryLock(who, key)) {
            throw Refusal.conflict(
                    "idempotency-key-in-use",
                    Text.of(
                            "Une demande avec cette clé est en cours. Attendez sa réponse puis, au besoin, répétez-la.",
                            "A request with this key is under way. Wait for its answer, then repeat it if need be."));
        }
        Optional<Response> stored = answers.find(who, key, hash);
        if (stored.isPresent()) {
            return stored.get();
        }
        return answers.store(who, key, hash, (Response) invocation.proceed());
    }
}
