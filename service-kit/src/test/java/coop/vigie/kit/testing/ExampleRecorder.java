package coop.vigie.kit.testing;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps a real call of each operation as its example, with {@code -Dexamples.write=true}: what the tests ask and what they are answered.
 * An operation that has an example already keeps it.
 */
final class ExampleRecorder {

    private static final Path FILE = Path.of("src", "main", "resources", "openapi-examples.json");
    private static final int LONGEST = 6_000;
    private static final int SHORTEST = 40;
    private static final int MOST_ITEMS = 2;

    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private final ObjectWriter writer = mapper.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));
    private final ObjectNode recorded = read();
    private final ObjectNode before = recorded.deepCopy();

    static boolean isWanted() {
        return Boolean.getBoolean("examples.write");
    }

    /** Takes this call for the example of its operation, if it is the shortest one so far that says something. */
    synchronized void record(String operation, int status, String request, String answer) {
        if (operation.isEmpty() || before.has(operation)) {
            return;
        }
        try {
            ObjectNode example = mapper.createObjectNode();
            JsonNode asked = request == null ? mapper.missingNode() : mapper.readTree(request);
            // A step that takes no body is sent an empty one by some callers.
            if (!asked.isEmpty()) {
                example.set("request", tidy(asked));
            }
            JsonNode told = tidy(mapper.readTree(answer));
            example.putObject("responses").set(String.valueOf(status), told);
            if (isBetter(told, recorded.path(operation).path("responses").path(String.valueOf(status)))) {
                recorded.set(operation, example);
                Files.writeString(FILE, writer.writeValueAsString(mapper.treeToValue(recorded, Object.class)) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBetter(JsonNode told, JsonNode known) {
        int length = told.toString().length();
        boolean says =
                length >= SHORTEST && !(told.has("items") && told.get("items").isEmpty());
        return length <= LONGEST
                && (known.isMissingNode() || says && length < known.toString().length());
    }

    /** Names that a test made its own by a UUID without it, and long lists by their beginning. */
    private JsonNode tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(tidy(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            while (array.size() > MOST_ITEMS) {
                array.remove(MOST_ITEMS);
            }
            for (int i = 0; i < array.size(); i++) {
                array.set(i, tidy(array.get(i)));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(node.asText()
                    .replaceAll("(?<=[a-z])-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                    .replaceAll("http://(localhost|127\\.0\\.0\\.1):\\d+", "https://vigie.example.org"));
        }
        return node;
    }

    private ObjectNode read() {
        try {
            return Files.exists(FILE) ? (ObjectNode) mapper.readTree(FILE.toFile()) : mapper.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
