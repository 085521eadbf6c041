package coop.vigie.gateway.openapi;

import coop.vigie.events.Topic;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The AsyncAPI document of the events, as {@code event-contracts} carries it. */
@Path("/")
@Tag(name = "Documentation", description = "The documents that describe the API")
class AsyncApiResource {

    private final byte[] document;

    AsyncApiResource() {
        try (InputStream file = Topic.class.getResourceAsStream("asyncapi.yaml")) {
            document = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("asyncapi.yaml cannot be read", e);
        }
    }

    @GET
    @Path("asyncapi.yaml")
    @Produces("application/yaml")
    @Operation(operationId = "getAsyncApi", summary = "The AsyncAPI 3 document of the events")
    public Response yaml() {
        return Response.ok(document).header("Access-Control-Allow-Origin", "*").build();
    }
}
