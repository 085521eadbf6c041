package coop.vigie.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;

/** Really signed tokens for tests. */
public final class Tokens {

    private static final String ISSUER = "https://vigie.local";
    private static final String AUDIENCE = "vigie";

    private Tokens() {}

    /** A token of this role; its subject is {@code test-<role>}. */
    public static String of(String role) {
        return sign(claims("test-" + role, role));
    }

    /** A token of this role that acts for an organisation; its subject is {@code test-<role>-<organisation>}. */
    public static String of(String role, String organisation) {
        return sign(claims("test-" + role + "-" + organisation, role).claim("organisation", organisation));
    }

    /** A token of this role for a person of this name. */
    public static String ofSubject(String subject, String role) {
        return sign(claims(subject, role));
    }

    /** A token that was good an hour ago. */
    public static String expired(String role) {
        return sign(claims("test-" + role, role)
                .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                .expiresAt(Instant.now().minus(Duration.ofHours(1))));
    }

    /** A token meant for somebody else. */
    public static String forAudience(String audience, String role) {
        return sign(claims("test-" + role, role).audience(audience));
    }

    /** A token of another issuer. */
    public static String fromIssuer(String issuer, String role) {
        return sign(claims("test-" + role, role).issuer(issuer));
    }

    private static JwtClaimsBuilder claims(String subject, String role) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .upn(subject)
                .groups(role)
                .expiresIn(Duration.ofHours(1));
    }

    private static String sign(JwtClaimsBuilder claims) {
        try {
            PrivateKey key = KeyUtils.decodePrivateKey(
                    Files.readString(Path.of(System.getProperty(TokensTestResource.PRIVATE_KEY))));
            return claims.sign(key);
        } catch (java.io.IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException("no test key: is the test annotated with @ServiceTest?", e);
        }
    }
}
