package coop.vigie.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds every answer that a test sees against the service's own OpenAPI document: the status and the media type are declared for that
 * operation, and a JSON body fits its schema.
 */
final class OpenApiCheck implements Filter {

    private static final Pattern SERVICE = Pattern.compile("^(/[a-z-]+/v\\d+)/.*");

    // One for all tests: the best example may come from any.
    private static final ExampleRecorder RECORDER = ExampleRecorder.isWanted() ? new ExampleRecorder() : null;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification ignored, FilterContext context) {
        Response response = context.next(request, ignored);
        URI uri = URI.create(request.getURI());
        var service = SERVICE.matcher(uri.getPath());
        if (service.matches() && !uri.getPath().contains("/openapi.")) {
            JsonNode document = documents.computeIfAbsent(
                    uri.getScheme() + "://" + uri.getAuthority() + service.group(1) + "/openapi.json", this::read);
            check(document, request, uri.getPath(), response);
        }
        return response;
    }

    private void check(JsonNode document, FilterableRequestSpecification request, String path, Response response) {
        String verb = request.getMethod();
        String method = verb.equals("HEAD") ? "get" : verb.toLowerCase(Locale.ROOT);
        Optional<Map.Entry<String, JsonNode>> item = find(document, path);
        if (verb.equals("OPTIONS") || item.isEmpty() || !item.get().getValue().has(method)) {
            // What has no operation is answered as the web's standards say: 404, 405, or the methods.
            return;
        }
        String operation = method + " " + item.get().getKey();
        JsonNode declared = item.get().getValue().path(method).path("responses");
        JsonNode answer = declared.path(String.valueOf(response.statusCode()));
        if (answer.isMissingNode()) {
            throw new AssertionError(operation + " answered " + response.statusCode()
                    + ", which its OpenAPI document does not declare: " + response.asString());
        }
        if (verb.equals("HEAD") || response.asByteArray().length == 0) {
            return;
        }
        checkBody(document, operation, answer, response);
        String asked = String.valueOf(request.getContentType());
        if (RECORDER != null && response.statusCode() < 300 && isJson(response.contentType())) {
            RECORDER.record(
                    item.get().getValue().path(method).path("operationId").asText(),
                    response.statusCode(),
                    isJson(asked) ? text(request.getBody()) : null,
                    response.asString());
        }
    }

    private static String text(Object body) {
        return body instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) body;
    }

    private static boolean isJson(String mediaType) {
        return mediaType.matches("application/(merge-patch\\+)?json(;.*)?");
    }

    private void checkBody(JsonNode document, String operation, JsonNode answer, Response response) {
        String mediaType = String.valueOf(response.contentType()).split(";")[0].strip();
        JsonNode content = answer.path("content").path(mediaType);
        if (content.isMissingNode()) {
            throw new AssertionError(operation + " answered " + response.statusCode() + " with " + mediaType
                    + ", which its OpenAPI document does not declare");
        }
        if (!mediaType.endsWith("json")
                || mediaType.contains("ndjson")
                || content.path("schema").isMissingNode()) {
            return;
        }
        JsonSchema schema = schemas.computeIfAbsent(
                operation + response.statusCode() + mediaType, key -> schema(document, content.path("schema")));
        try {
            var faults = schema.validate(mapper.readTree(response.asByteArray()));
            if (!faults.isEmpty()) {
                throw new AssertionError(operation + " answered " + response.statusCode()
                        + " with a body that is not what its OpenAPI document says: " + faults + "\n"
                        + response.asString());
            }
        } catch (IOException e) {
            throw new AssertionError(operation + " answered with a body that is no JSON: " + response.asString(), e);
        }
    }

    static JsonSchema schema(JsonNode document, JsonNode schema) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("allOf", JsonNodeFactory.instance.arrayNode().add(schema));
        root.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    /** The path of the document that fits; of several, the one with the fewest variables. */
    private static Optional<Map.Entry<String, JsonNode>> find(JsonNode document, String path) {
        return document.path("paths").properties().stream()
                .filter(e -> Pattern.matches(pattern(e.getKey()), path))
                .min(Comparator.comparing(
                        e -> e.getKey().chars().filter(c -> c == '{').count()));
    }

    private static String pattern(String template) {
        return "\\Q" + template.replaceAll("\\{[^/}]*}", "\\\\E[^/]+\\\\Q") + "\\E";
    }

    private JsonNode read(String address) {
        try {
            return mapper.readTree(
                    client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray())
                            .body());
        } catch (IOException e) {
            throw new IllegalStateException(address + " gives no OpenAPI document", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
