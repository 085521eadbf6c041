package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * YAML files of strangers: one document, several in a stream, a list of them, or an archive of files. What cannot be read is an entry of
 * its own and hides nothing else.
 */
final class YamlFiles {

    private final Pattern firstLine;
    private final BiFunction<String, JsonNode, ImportEntry> reader;
    private final Consumer<ImportEntry> entries;
    private int number;

    /**
     * A walk through a file.
     *
     * @param firstLine what every document begins with, so that documents can be told apart that were put together without a mark
     * @param reader makes an entry of a document and its place
     */
    YamlFiles(Pattern firstLine, BiFunction<String, JsonNode, ImportEntry> reader, Consumer<ImportEntry> entries) {
        this.firstLine = firstLine;
        this.reader = reader;
        this.entries = entries;
    }

    /** Hands over the documents of the files whose names are wanted; a file that was sent alone always is. */
    void read(ImportFile file, Predicate<String> wanted) throws IOException {
        file.forEachPart(part -> {
            if (part.name().isEmpty() || wanted.test(part.name())) {
                SafeYaml.parts(part.text()).forEach(document -> read(part.name(), document));
            }
        });
    }

    private void read(String file, SafeYaml.Part document) {
        try {
            take(file, SafeYaml.read(document));
        } catch (UnreadableFile e) {
            List<SafeYaml.Part> parts = document.splitAt(firstLine);
            if (parts.size() > 1) {
                parts.forEach(part -> read(file, part));
            } else {
                entries.accept(ImportEntry.unreadable(place(file), e.reason()));
            }
        }
    }

    private void take(String file, JsonNode document) {
        for (JsonNode item : Draft.each(document)) {
            entries.accept(reader.apply(place(file), item));
        }
    }

    private String place(String file) {
        number++;
        return file.isEmpty() ? "document " + number : file;
    }
}
