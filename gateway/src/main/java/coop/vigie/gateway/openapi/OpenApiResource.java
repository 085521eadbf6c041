package coop.vigie.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import coop.vigie.gateway.routing.RouteTable;
import coop.vigie.kit.web.PublicRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The OpenAPI document of the whole suite. */
@Path("/")
@Tag(name = "Documentation", description = "The documents that describe the API")
class OpenApiResource {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final OpenApiSources sources;
    private final RouteTable routes;

    OpenApiResource(OpenApiSources sources, RouteTable routes) {
        this.sources = sources;
        this.routes = routes;
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @PublicRead
    @Operation(
            operationId = "getMergedOpenApi",
            summary = "The OpenAPI 3.1 document of all services",
            description = "A service that is down keeps the part that it last gave.")
    public Response json(@Context UriInfo uri) {
        return Response.ok(merged(uri))
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @Operation(operationId = "getMergedOpenApiYaml", summary = "The same document as YAML")
    public Response yaml(@Context UriInfo uri) throws JsonProcessingException {
        return Response.ok(YAML.writeValueAsString(merged(uri)))
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private JsonNode merged(UriInfo uri) {
        String base = uri.getBaseUri().toString();
        OpenApiMerge merge = new OpenApiMerge(base.substring(0, base.length() - 1));
        routes.all().forEach(route -> sources.document(route).ifPresent(d -> merge.add(route.name(), d)));
        return merge.document();
    }
}
