package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.kit.refusal.Text;
import java.io.IOException;
import java.util.function.Consumer;

/** What an Open Catalog API answers to {@code /software}: each entry holds a {@code publiccode.yml} as text. */
final class OpenCatalogReader implements ImportReader {

    @Override
    public void read(ImportFile file, Consumer<ImportEntry> entries) throws IOException {
        if (!JsonFiles.forEach(file, "data", true, new Numbered(entries, OpenCatalogReader::entry))) {
            throw new UnreadableFile(
                    "Une réponse de l'Open Catalog API a une liste « data ».",
                    "An answer of an Open Catalog API has a list \"data\".");
        }
    }

    private static ImportEntry entry(String place, JsonNode item) {
        String yaml = Draft.string(item.path("publiccodeYml"));
        if (yaml == null) {
            return ImportEntry.unreadable(
                    place, Text.of("publiccodeYml est obligatoire.", "publiccodeYml is mandatory."));
        }
        try {
            return PubliccodeReader.entry(place, SafeYaml.read(new SafeYaml.Part(yaml, 1)));
        } catch (UnreadableFile e) {
            return ImportEntry.unreadable(place, e.reason());
        }
    }
}
