package coop.vigie.catalogue.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * A file as it was sent: plain, gzipped, or an archive (zip, tar) of many. It is read as a stream, as often as is needed; no more than
 * one file of an archive is in memory.
 *
 * @param content opens what was sent
 */
record ImportFile(Supplier<InputStream> content) {

    /** More than the largest dump known, and less than what would hurt. */
    static final int MOST_BYTES = 256 << 20;

    private static final int MOST_FILES = 100_000;
    /** What macOS puts beside each file of an archive. */
    private static final Pattern FINDER = Pattern.compile("(?:.*/)?\\._[^/]*");

    private static final int MAGIC = 512;
    private static final int TAR_MAGIC_AT = 257;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * A file and its name.
     *
     * @param name empty for a file that was sent alone
     */
    record Part(String name, byte[] bytes) {

        String text() {
            try (InputStream stream = new BufferedInputStream(new ByteArrayInputStream(bytes))) {
                String text = new String(bytes, charset(stream));
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Hands over the files in it: one for a plain file, each file of an archive in its order. */
    void forEachPart(Consumer<Part> parts) throws IOException {
        try (InputStream plain = open()) {
            ArchiveInputStream<?> archive = archive(plain);
            if (archive == null) {
                parts.accept(new Part("", plain.readAllBytes()));
            } else {
                unpack(archive, parts);
            }
        }
    }

    /** Whether it is an archive with a file of such a name; nothing after the first such file is read. */
    boolean holds(Predicate<String> name) throws IOException {
        try (InputStream plain = open()) {
            ArchiveInputStream<?> archive = archive(plain);
            for (ArchiveEntry entry = next(archive); entry != null; entry = next(archive)) {
                if (name.test(entry.getName())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The text of a file that is not an archive of many, without byte order mark. */
    BufferedReader text() throws IOException {
        Charset charset;
        try (InputStream stream = open()) {
            charset = archive(stream) == null ? charset(stream) : null;
        }
        BufferedReader reader =
                new BufferedReader(charset == null ? onlyPart() : new InputStreamReader(open(), charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private Reader onlyPart() throws IOException {
        List<Part> parts = new ArrayList<>();
        forEachPart(part -> {
            if (!parts.isEmpty()) {
                throw new UnreadableFile(
                        "Un seul fichier est attendu dans l'archive.", "One file is expected in the archive.");
            }
            parts.add(part);
        });
        return new StringReader(parts.isEmpty() ? "" : parts.get(0).text());
    }

    private InputStream open() throws IOException {
        InputStream sent = new BufferedInputStream(content.get(), 1 << 16);
        InputStream plain = startsWith(sent, "\u001f\u008b", 0) ? new GZIPInputStream(sent, 1 << 16) : sent;
        return new BufferedInputStream(new BoundedStream(plain, MOST_BYTES, ImportFile::tooLarge), 1 << 16);
    }

    private static ArchiveInputStream<?> archive(InputStream plain) throws IOException {
        if (startsWith(plain, "PK", 0)) {
            return new ZipArchiveInputStream(plain, "UTF-8", true, true);
        }
        return startsWith(plain, "ustar", TAR_MAGIC_AT) ? new TarArchiveInputStream(plain) : null;
    }

    private static ArchiveEntry next(ArchiveInputStream<?> archive) throws IOException {
        return archive == null ? null : archive.getNextEntry();
    }

    private static void unpack(ArchiveInputStream<?> archive, Consumer<Part> parts) throws IOException {
        int left = MOST_BYTES;
        int files = 0;
        for (ArchiveEntry entry = next(archive); entry != null; entry = next(archive)) {
            if (!entry.isDirectory() && !FINDER.matcher(entry.getName()).matches()) {
                if (++files > MOST_FILES) {
                    throw tooLarge();
                }
                // Counts what comes out, since what an archive says of its sizes may be a lie.
                byte[] bytes = new BoundedStream(archive, left, ImportFile::tooLarge).readAllBytes();
                left -= bytes.length;
                parts.accept(new Part(entry.getName(), bytes));
            }
        }
    }

    /** UTF-16 where its mark says so, UTF-8, or else what Windows calls Latin-1, in which every byte is a character. */
    private static Charset charset(InputStream stream) throws IOException {
        if (startsWith(stream, "\u00ff\u00fe", 0) || startsWith(stream, "\u00fe\u00ff", 0)) {
            return StandardCharsets.UTF_16;
        }
        return isUtf8(stream) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(InputStream stream) throws IOException {
        char[] buffer = new char[1 << 14];
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            Reader reader = new InputStreamReader(stream, decoder);
            while (reader.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static boolean startsWith(InputStream stream, String magic, int at) throws IOException {
        stream.mark(MAGIC);
        byte[] start = stream.readNBytes(at + magic.length());
        stream.reset();
        return new String(start, StandardCharsets.ISO_8859_1).startsWith(magic, at);
    }

    private static UnreadableFile tooLarge() {
        return new UnreadableFile(
                "Une fois décompressé, le fichier dépasse " + (MOST_BYTES >> 20)
                        + " Mo : envoyez-le en plusieurs fois.",
                "Once decompressed, the file is over " + (MOST_BYTES >> 20) + " MB: send it in parts.");
    }
}
