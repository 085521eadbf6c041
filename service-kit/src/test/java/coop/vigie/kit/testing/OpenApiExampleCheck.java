package coop.vigie.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/** Holds the examples of an OpenAPI document against its schemas, and the service's file of examples against its operations. */
final class OpenApiExampleCheck {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode document;
    private final Set<String> faults = new TreeSet<>();
    private final Set<String> found = new TreeSet<>();

    private OpenApiExampleCheck(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with the examples; nothing where there are none. */
    static Set<String> faults(String openapi) throws IOException {
        OpenApiExampleCheck check = new OpenApiExampleCheck(MAPPER.readTree(openapi));
        check.document.path("paths").forEach(item -> item.forEach(check::operation));
        check.file();
        return check.faults;
    }

    private void operation(JsonNode operation) {
        String id = operation.path("operationId").asText();
        media(id + " request", operation.path("requestBody"));
        operation.path("responses").properties().forEach(r -> media(id + " " + r.getKey(), r.getValue()));
    }

    private void media(String place, JsonNode body) {
        body.path("content").forEach(media -> {
            if (media.has("example")) {
                found.add(place);
                OpenApiCheck.schema(document, media.path("schema")).validate(media.get("example")).stream()
                        .map(fault -> place + ": " + fault)
                        .forEach(faults::add);
            }
        });
    }

    /** Every example of the file must have found its place. */
    private void file() throws IOException {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("openapi-examples.json")) {
            JsonNode examples = file == null ? MAPPER.createObjectNode() : MAPPER.readTree(file);
            examples.properties().forEach(operation -> {
                if (operation.getValue().has("request")) {
                    requireFound(operation.getKey() + " request");
                }
                operation
                        .getValue()
                        .path("responses")
                        .fieldNames()
                        .forEachRemaining(status -> requireFound(operation.getKey() + " " + status));
            });
        }
    }

    private void requireFound(String place) {
        if (!found.contains(place)) {
            faults.add(place + ": the document has no place for this example");
        }
    }
}
