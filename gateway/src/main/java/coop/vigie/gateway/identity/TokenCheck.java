package coop.vigie.gateway.identity;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a good token from a bad one: signature, issuer, audience, expiry. */
@Singleton
public final class TokenCheck {

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/=-]{1,8192})");

    private final JWTParser parser;
    private final Vertx vertx;

    TokenCheck(JWTParser parser, Vertx vertx) {
        this.parser = parser;
        this.vertx = vertx;
    }

    /**
     * Whether the request may go on.
     *
     * @param authorization the request's {@code Authorization} header; null, for an anonymous request, may go on
     */
    public Future<Boolean> accepts(String authorization) {
        if (authorization == null) {
            return Future.succeededFuture(true);
        }
        Matcher bearer = BEARER.matcher(authorization.strip());
        if (!bearer.matches()) {
            return Future.succeededFuture(false);
        }
        // Keys may have to be fetched from the identity provider, which blocks.
        return vertx.executeBlocking(() -> isGood(bearer.group(1)), false);
    }

    private boolean isGood(String token) {
        try {
            parser.parse(token);
            return true;
        } catch (ParseException e) {
            return false;
        }
    }
}
