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

    private static final Map<String, String> ERRORS = new TreeMap<>(Map.of(
            "400", "Invalid input: each fault with its place",
            "401", "No token, or one that is not good",
            "403", "The caller's role or organisation does not allow it",
            "404", "No such thing, or the caller may not know of it",
            "409", "The state, or a legal rule, forbids it",
            "412", "The version in If-Match is not the current one",
            "428", "If-Match is missing",
            "503", "Temporarily unavailable; try again after Retry-After seconds"));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        addComponents(document);
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(method, operation)));
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
        if (method == PathItem.HttpMethod.PUT
                || method == PathItem.HttpMethod.PATCH
                || method == PathItem.HttpMethod.DELETE) {
            header(operation, "If-Match", "The ETag of the version that the change was made from", true);
        }
        for (Map.Entry<String, String> error : ERRORS.entrySet()) {
            boolean write = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
            boolean condition = error.getKey().equals("412") || error.getKey().equals("428");
            boolean onlyForWrites = error.getKey().equals("409") || condition;
            boolean noCondition = condition && method == PathItem.HttpMethod.POST;
            if (operation.getResponses() != null
                    && !operation.getResponses().hasAPIResponse(error.getKey())
                    && (write || !onlyForWrites)
                    && !noCondition) {
                operation.getResponses().addAPIResponse(error.getKey(), problem(error.getValue()));
            }
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
