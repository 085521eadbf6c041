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
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * A file as it was sent: plain, gzipped, or an archive (zip, tar) of many.
 *
 * @param name empty for a file that was sent alone
 */
record ImportFile(String name, byte[] bytes) {

    /** More than the largest dump known, and less than what would hurt. */
    static final int MOST_BYTES = 256 << 20;

    private static final int MOST_FILES = 100_000;
    private static final int TAR_MAGIC_AT = 257;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The files in it: one for a plain file, each file of an archive in its order. */
    List<Part> parts() throws IOException {
        byte[] plain = startsWith(bytes, "\u001f\u008b", 0)
                ? bounded(new GZIPInputStream(new ByteArrayInputStream(bytes)), MOST_BYTES)
                : bytes;
        if (startsWith(plain, "PK", 0)) {
            return unpack(new ZipArchiveInputStream(new ByteArrayInputStream(plain), "UTF-8", true, true));
        }
        if (startsWith(plain, "ustar", TAR_MAGIC_AT)) {
            return unpack(new TarArchiveInputStream(new ByteArrayInputStream(plain)));
        }
        return List.of(new Part(name, plain));
    }

    /** The text of a file that is not an archive of many. */
    String text() throws IOException {
        List<Part> parts = parts();
        if (parts.size() != 1) {
            throw new UnreadableFile(
                    "Un seul fichier est attendu dans l'archive.", "One file is expected in the archive.");
        }
        return parts.get(0).text();
    }

    /** A file and its name. */
    record Part(String name, byte[] bytes) {

        /** UTF-8, with or without byte order mark; else what Windows calls Latin-1, in which every byte is a character. */
        String text() {
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
    }

    private static <E extends ArchiveEntry> List<Part> unpack(ArchiveInputStream<E> archive) throws IOException {
        List<Part> parts = new ArrayList<>();
        int left = MOST_BYTES;
        try (archive) {
            for (E entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (parts.size() == MOST_FILES) {
                    throw tooLarge();
                }
                if (!entry.isDirectory()) {
                    byte[] content = bounded(archive, left);
                    left -= content.length;
                    parts.add(new Part(entry.getName(), content));
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

    private static boolean startsWith(byte[] bytes, String magic, int at) {
        boolean same = bytes.length >= at + magic.length();
        for (int i = 0; same && i < magic.length(); i++) {
            same = (bytes[at + i] & 0xff) == magic.charAt(i);
        }
        return same;
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(
                "Une fois décompressé, le fichier dépasse " + (MOST_BYTES >> 20)
                        + " Mo : envoyez-le en plusieurs fois.",
                "Once decompressed, the file is over " + (MOST_BYTES >> 20) + " MB: send it in parts.");
    }
}
