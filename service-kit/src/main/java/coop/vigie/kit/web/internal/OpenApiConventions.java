package coop.vigie.kit.web.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to each service's OpenAPI document what all operations have in common, so that no resource repeats it. */
public class OpenApiConventions implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String SCHEME = "token";

    /** What any operation may answer. */
    private static final Map<String, String> ALWAYS = Map.of(
            "400", "Invalid input: each fault with its place",
            "401", "No token, or one that is not good",
            "403", "The caller's role or organisation does not allow it",
            "404", "No such thing, or the caller may not know of it",
            "406", "None of the media types in Accept is offered",
            "429", "Too many requests; try again after Retry-After seconds",
            "500", "Our fault: nothing was stored",
            "503", "Temporarily unavailable; try again after Retry-After seconds");

    /** A change that is right whatever else changed. */
    private static final String UNVERSIONED = "x-unversioned";

    /** A list that comes as a table too. */
    private static final String EXPORTS = "x-exports";

    /** What one that changes something may answer besides. */
    private static final Map<String, String> WRITES = Map.of(
            "409", "The state, or a legal rule, forbids it",
            "413", "The request is larger than what is accepted",
            "415", "The media type of the request is not accepted");

    /** What a repeatable creation may answer besides. */
    private static final Map<String, String> CREATIONS =
            Map.of("422", "The Idempotency-Key was used for another request");

    /** What a change of a version may answer besides. */
    private static final Map<String, String> CHANGES = Map.of(
            "412", "The version in If-Match is not the current one",
            "428", "If-Match is missing");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        addComponents(document);
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        OpenApiExamples examples = OpenApiExamples.ofService();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    complete(method, operation);
                    examples.addTo(operation);
                }));
    }

    private static void addComponents(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of the identity provider; see the portal for how to get one"));
        var schemas = document.getComponents().getSchemas();
        if (schemas == null || !schemas.containsKey("Problem")) {
            document.getComponents().addSchema("Problem", problemSchema());
        }
        AnyJson.describe(document.getComponents());
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema problemSchema() {
        var fault = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (String field : List.of("pointer", "parameter", "code", "detail")) {
            fault.addProperty(field, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        var problem = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A problem document (RFC 9457)")
                .required(List.of("type", "title", "status"));
        for (String field : List.of("type", "title", "detail", "instance", "requestId", "rule", "article")) {
            problem.addProperty(field, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        problem.addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER));
        problem.addProperty(
                "errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(fault));
        return problem;
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        if (method == PathItem.HttpMethod.POST) {
            header(
                    operation,
                    "Idempotency-Key",
                    "Repeat a request safely: a new UUID for each new request, the same for a repetition",
                    false);
        }
        boolean versioned = (method == PathItem.HttpMethod.PUT
                        || method == PathItem.HttpMethod.PATCH
                        || method == PathItem.HttpMethod.DELETE)
                && !says(UNVERSIONED, operation);
        if (versioned) {
            header(operation, "If-Match", "The ETag of the version that the change was made from", true);
        }
        if (operation.getResponses() == null) {
            return;
        }
        if (says(EXPORTS, operation)) {
            exports(operation.getResponses().getAPIResponse("200"));
        }
        declare(operation, ALWAYS);
        switch (method) {
            case GET -> notModified(operation);
            case POST -> {
                declare(operation, WRITES);
                declare(operation, CREATIONS);
                if (takesVersion(operation)) {
                    declare(operation, Map.of("412", CHANGES.get("412")));
                }
            }
            default -> {
                declare(operation, WRITES);
                declare(operation, versioned ? CHANGES : Map.of());
            }
        }
    }

    /** What an operation says of itself by an extension, which is for here alone. */
    private static boolean says(String extension, Operation operation) {
        boolean said =
                operation.getExtensions() != null && operation.getExtensions().containsKey(extension);
        if (said) {
            operation.removeExtension(extension);
        }
        return said;
    }

    private static void exports(APIResponse list) {
        for (String type : List.of("text/csv", "application/x-ndjson")) {
            list.getContent()
                    .addMediaType(
                            type,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }

    /** A step of something that has versions may name the one that it was made from. */
    private static boolean takesVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    /** Declares problem documents; what a resource says of such an answer itself stays, the framework's bodiless ones do not. */
    private static void declare(Operation operation, Map<String, String> errors) {
        new TreeMap<>(errors).forEach((status, description) -> {
            APIResponse known = operation.getResponses().getAPIResponse(status);
            if (known == null) {
                operation.getResponses().addAPIResponse(status, problem(description));
            } else if (known.getContent() == null) {
                known.setContent(problem(description).getContent());
            }
        });
    }

    private static void notModified(Operation operation) {
        if (!operation.getResponses().hasAPIResponse("304")) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("What If-None-Match names is still the current version"));
        }
    }

    private static void header(Operation operation, String name, String description, boolean required) {
        boolean there = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> name.equals(p.getName()));
        if (!there) {
            operation.addParameter(OASFactory.createParameter()
                    .name(name)
                    .in(In.HEADER)
                    .required(required)
                    .description(description)
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }
}
