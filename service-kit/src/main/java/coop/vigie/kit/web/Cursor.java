package coop.vigie.kit.web;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended, as an opaque word that only goes on with the same filters.
 *
 * <p>It holds the sort keys of the last item, so that rows added or changed meanwhile neither repeat nor hide another.
 */
final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final int SEAL_LENGTH = 12;

    private Cursor() {}

    static String encode(String filters, List<String> position) {
        String words = String.join(SEPARATOR, position);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((seal(filters, words) + words).getBytes(StandardCharsets.UTF_8));
    }

    static List<String> decode(String cursor, String filters) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        if (text.length() < SEAL_LENGTH) {
            throw refused();
        }
        String words = text.substring(SEAL_LENGTH);
        if (!text.startsWith(seal(filters, words))) {
            throw refused();
        }
        return Arrays.asList(words.split(SEPARATOR, -1));
    }

    private static Refusal refused() {
        return Refusal.invalidParameter(
                "cursor",
                "cursor-invalid",
                Text.of(
                        "Ce curseur n'est pas valable pour ces filtres. Reprenez la liste sans curseur.",
                        "This cursor is not valid for these filters. Start the list again without a cursor."));
    }

    /** Ties the position to the filters; it keeps out mistakes, not attackers, for a position is no secret. */
    private static String seal(String filters, String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((filters + SEPARATOR + words).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, SEAL_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
