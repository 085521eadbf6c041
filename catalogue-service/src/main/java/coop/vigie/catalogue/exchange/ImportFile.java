package coop.vigie.catalogue.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file as it was sent: plain, gzipped, or a zip of many.
 *
 * @param name empty for a file that was sent alone
 */
record ImportFile(String name, byte[] bytes) {

    /** More than the largest dump known, and less than what would hurt. */
    static final int MOST_BYTES = 256 << 20;

    private static final int MOST_FILES = 100_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The texts in it: one for a plain file, each file of a zip in the order of the zip. */
    List<Part> parts() throws IOException {
        if (startsWith(0x50, 0x4b)) {
            return unzip();
        }
        byte[] plain = startsWith(0x1f, 0x8b)
                ? bounded(new GZIPInputStream(new ByteArrayInputStream(bytes)), MOST_BYTES)
                : bytes;
        return List.of(new Part(name, text(plain)));
    }

    /** The text of a file that is not a zip of many. */
    String text() throws IOException {
        List<Part> parts = parts();
        if (parts.size() != 1) {
            throw new UnreadableFile(
                    "Un seul fichier est attendu dans l'archive.", "One file is expected in the archive.");
        }
        return parts.get(0).text();
    }

    /** A text and the name of its file. */
    record Part(String name, String text) {}

    private List<Part> unzip() throws IOException {
        List<Part> parts = new ArrayList<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.size() == MOST_FILES) {
                    throw tooLarge();
                }
                byte[] content = bounded(zip, left);
                left -= content.length;
                if (!entry.isDirectory()) {
                    parts.add(new Part(entry.getName(), text(content)));
                }
            }
        }
        return parts;
    }

    /** Counts what comes out, since what an archive says of its sizes may be a lie. */
    private static byte[] bounded(InputStream stream, int most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            if (out.size() + n > most) {
                throw tooLarge();
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    /** UTF-8, with or without byte order mark; else what Windows calls Latin-1, in which every byte is a character. */
    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private boolean startsWith(int first, int second) {
        return bytes.length > 3 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(
                "Une fois décompressé, le fichier dépasse " + (MOST_BYTES >> 20)
                        + " Mo : envoyez-le en plusieurs fois.",
                "Once decompressed, the file is over " + (MOST_BYTES >> 20) + " MB: send it in parts.");
    }
}
