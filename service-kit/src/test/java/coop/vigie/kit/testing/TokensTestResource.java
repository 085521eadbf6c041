package coop.vigie.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Makes a key pair for this run: the service gets the public key, {@link Tokens} the private one. */
public final class TokensTestResource implements QuarkusTestResourceLifecycleManager {

    /** System property that names the file of the private key: tests are loaded apart from this class. */
    static final String PRIVATE_KEY = "vigie.test.private-key";

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Path folder = Files.createTempDirectory("vigie-keys");
            Path publicKey = write(folder.resolve("public.pem"), "PUBLIC KEY", pair.getPublic());
            System.setProperty(
                    PRIVATE_KEY,
                    write(folder.resolve("private.pem"), "PRIVATE KEY", pair.getPrivate())
                            .toString());
            return Map.of("mp.jwt.verify.publickey.location", publicKey.toUri().toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String kind, Key key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    @Override
    public void stop() {
        System.clearProperty(PRIVATE_KEY);
    }
}
