package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import java.io.IOException;

/** JSON of strangers. */
final class JsonFiles {

    private JsonFiles() {}

    /**
     * The value that a file holds.
     *
     * @throws UnreadableFile where it is not JSON
     */
    static JsonNode read(ImportFile file) throws IOException {
        try {
            return Json.node(file.text());
        } catch (IllegalArgumentException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new UnreadableFile("Le fichier n'est pas du JSON : " + first, "The file is not JSON: " + first);
        }
    }
}
