package coop.vigie.membership.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Each line's hash covers the line and the hash before it: changing one line breaks all that follow. */
public final class HashChain {

    private HashChain() {}

    /** The hash of a line that follows this one. */
    public static String next(String previousHash, String canonicalLine) {
        return sha256((previousHash + "\u001e" + canonicalLine).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
