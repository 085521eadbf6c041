package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.function.Consumer;

/** JSON of strangers. */
final class JsonFiles {

    /** No file that is read whole is nearly as large. */
    private static final int MOST_CHARACTERS = 16 << 20;

    private JsonFiles() {}

    /**
     * The value that a file holds.
     *
     * @throws UnreadableFile where it is not JSON
     */
    static JsonNode read(ImportFile file) throws IOException {
        StringBuilder json = new StringBuilder();
        char[] buffer = new char[1 << 14];
        try (Reader text = file.text()) {
            for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
                json.append(buffer, 0, n);
                if (json.length() > MOST_CHARACTERS) {
                    throw new UnreadableFile(
                            "Un fichier de ce format ne dépasse pas " + (MOST_CHARACTERS >> 20) + " Mo.",
                            "A file of this format is not over " + (MOST_CHARACTERS >> 20) + " MB.");
                }
            }
        }
        try (JsonParser parser = Json.parser(new StringReader(json.toString()))) {
            if (parser.nextToken() == null) {
                throw new UnreadableFile("Le fichier est vide.", "The file is empty.");
            }
            JsonNode value = parser.readValueAsTree();
            requireNoMore(parser);
            return value;
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    /**
     * Hands over the elements of a list, one in memory at a time.
     *
     * @param name where the list is in the file's object; null where it is nowhere in an object
     * @param bare whether the file may also be the list itself
     * @return whether there is such a list
     * @throws UnreadableFile where the file is not JSON
     */
    static boolean forEach(ImportFile file, String name, boolean bare, Consumer<JsonNode> elements) throws IOException {
        try (Reader text = file.text();
                JsonParser parser = Json.parser(text)) {
            JsonToken first = parser.nextToken();
            boolean found = bare && first == JsonToken.START_ARRAY;
            if (found) {
                elements(parser, elements);
            } else if (first == JsonToken.START_OBJECT) {
                found = member(parser, name, elements);
            } else {
                parser.skipChildren();
            }
            requireNoMore(parser);
            return found;
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    private static boolean member(JsonParser parser, String name, Consumer<JsonNode> elements) throws IOException {
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(name);
            if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
                found = true;
                elements(parser, elements);
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private static void elements(JsonParser parser, Consumer<JsonNode> elements) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = parser.readValueAsTree();
            elements.accept(element);
        }
    }

    private static void requireNoMore(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new UnreadableFile(
                    "Le fichier n'est pas du JSON : il reste du texte après la fin.",
                    "The file is not JSON: there is text after its end.");
        }
    }

    /** What the parser says is for who writes programs: people are told where to look. */
    private static UnreadableFile notJson(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return e instanceof JsonEOFException
                ? new UnreadableFile(
                        "Le fichier n'est pas du JSON complet : il s'arrête ligne " + line
                                + " avant la fin. Envoyez-le en entier.",
                        "The file is not complete JSON: it stops in line " + line
                                + " before its end. Send the whole of it.")
                : new UnreadableFile(
                        "Le fichier n'est pas du JSON : corrigez la ligne " + line + ".",
                        "The file is not JSON: correct line " + line + ".");
    }
}
