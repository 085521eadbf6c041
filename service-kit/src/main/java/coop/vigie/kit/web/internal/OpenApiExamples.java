package coop.vigie.kit.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * The examples of a service's operations, from its {@code openapi-examples.json}: by operation id, a {@code request} and
 * {@code responses} by status. A service without that file has none.
 */
final class OpenApiExamples {

    private static final String FILE = "openapi-examples.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode byOperation;

    private OpenApiExamples(JsonNode byOperation) {
        this.byOperation = byOperation;
    }

    static OpenApiExamples ofService() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return new OpenApiExamples(file == null ? MAPPER.createObjectNode() : MAPPER.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    void addTo(Operation operation) {
        JsonNode examples = byOperation.path(String.valueOf(operation.getOperationId()));
        if (examples.has("request") && operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), examples.get("request"));
        }
        examples.path("responses").properties().forEach(example -> {
            var response = operation.getResponses().getAPIResponse(example.getKey());
            if (response != null) {
                add(response.getContent(), example.getValue());
            }
        });
    }

    private static void add(Content content, JsonNode example) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            boolean isJson = type.equals("application/json") || type.endsWith("+json") && !type.contains("ld+");
            if (isJson) {
                media.setExample(MAPPER.convertValue(example, Object.class));
            }
        });
    }
}
