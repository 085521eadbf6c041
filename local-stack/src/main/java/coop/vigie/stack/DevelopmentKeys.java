package coop.vigie.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The key pair of a local stack, made at its first start, and the tokens signed with it. Never used in production. */
public final class DevelopmentKeys {

    static final String ISSUER = "https://vigie.local";
    static final String AUDIENCE = "vigie";

    private static final int HOURS = 12;

    private final Path folder;

    DevelopmentKeys(Path home) {
        this.folder = home.resolve("keys");
    }

    /** The file of the public key, which the services verify with. */
    Path publicKey() {
        return folder.resolve("public.pem");
    }

    /** Makes the key pair where there is none. */
    void ensure() {
        if (Files.exists(publicKey())) {
            return;
        }
        try {
            Files.createDirectories(folder);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            write(folder.resolve("private.pem"), "PRIVATE KEY", pair.getPrivate());
            folder.resolve("private.pem").toFile().setReadable(false, false);
            folder.resolve("private.pem").toFile().setReadable(true, true);
            // The public key last: it tells that the pair is complete.
            write(publicKey(), "PUBLIC KEY", pair.getPublic());
        } catch (IOException e) {
            throw new UncheckedIOException("the keys could not be written to " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /**
     * A token of this role, good for twelve hours.
     *
     * @param organisation the id of the organisation to act for, or null
     */
    public String token(String role, String organisation) {
        JwtClaims claims = new JwtClaims();
        String subject = organisation == null ? "local-" + role : "local-" + role + "-" + organisation;
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setClaim("upn", subject);
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringListClaim("groups", List.of(role));
        if (organisation != null) {
            claims.setStringClaim("organisation", organisation);
        }
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(HOURS * 60f);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(privateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the token could not be signed", e);
        }
    }

    private PrivateKey privateKey() {
        try {
            String body = Files.readString(folder.resolve("private.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (IOException e) {
            throw new StackFailure("There is no key in " + folder + " yet: start the stack once with ./vigie up.", e);
        } catch (GeneralSecurityException e) {
            throw new StackFailure("The key in " + folder + " cannot be read; ./vigie reset makes a new one.", e);
        }
    }

    private static void write(Path file, String kind, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }
}
