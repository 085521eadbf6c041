package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.exchange.OpenCatalogPage.Data;
import coop.vigie.catalogue.exchange.OpenCatalogStore.PublisherRow;
import coop.vigie.catalogue.exchange.OpenCatalogStore.SoftwareRow;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.PublicRead;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The read side of the Open Catalog API, for clients that exist: the same paths, parameters and fields. It is served at {@code
 * /catalogue/open-catalog/v1} too, where such a client looks for it ({@code OpenCatalogAddress}).
 */
@Path("/open-catalog")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open Catalog", description = "For clients of the Open Catalog API")
class OpenCatalogResource {

    private final OpenCatalogStore store;

    OpenCatalogResource(OpenCatalogStore store) {
        this.store = store;
    }

    @Schema(name = "OpenCatalogSoftware")
    record SoftwareView(
            String id,
            @Schema(description = "Source repository") String url,
            List<String> aliases,
            @Schema(description = "publiccode.yml as text") String publiccodeYml,
            boolean active,
            @Schema(description = "active, slow or dormant; absent where it is not known") String vitality,
            Instant createdAt,
            Instant updatedAt) {}

    @Schema(name = "OpenCatalogCodeHosting")
    record CodeHosting(String url, boolean group) {}

    @Schema(name = "OpenCatalogPublisher")
    record PublisherView(
            String id,
            String alternativeId,
            String description,
            List<CodeHosting> codeHosting,
            boolean active,
            Instant createdAt,
            Instant updatedAt) {}

    @GET
    @Path("/software")
    @PublicRead
    @Operation(operationId = "openCatalogListSoftware", summary = "Software, as the Open Catalog API lists it")
    public Data<SoftwareView> software(@BeanParam OpenCatalogPage page) {
        return page.page(
                store.software(page.filter(), page.afterTime(), page.afterId(), page.fetch()),
                row -> OpenCatalogPage.position(row.createdAt(), row.id()),
                OpenCatalogResource::view);
    }

    @GET
    @Path("/software/{id}")
    @PublicRead
    @Operation(operationId = "openCatalogGetSoftware", summary = "One software")
    public SoftwareView software(@PathParam("id") String id) {
        return store.software(id).map(OpenCatalogResource::view).orElseThrow(OpenCatalogResource::notFound);
    }

    @GET
    @Path("/publishers")
    @PublicRead
    @Operation(operationId = "openCatalogListPublishers", summary = "Publishers, as the Open Catalog API lists them")
    public Data<PublisherView> publishers(@BeanParam OpenCatalogPage page) {
        return page.page(
                store.publishers(page.filter(), page.afterTime(), page.afterId(), page.fetch()),
                row -> OpenCatalogPage.position(row.createdAt(), row.id()),
                OpenCatalogResource::view);
    }

    @GET
    @Path("/publishers/{id}")
    @PublicRead
    @Operation(operationId = "openCatalogGetPublisher", summary = "One publisher")
    public PublisherView publisher(@PathParam("id") String id) {
        return store.publisher(id).map(OpenCatalogResource::view).orElseThrow(OpenCatalogResource::notFound);
    }

    private static SoftwareView view(SoftwareRow row) {
        PlatformDocument document = new PlatformDocument(Json.object(row.document()));
        return new SoftwareView(
                row.id(),
                document.text("repository"),
                List.of(),
                PubliccodeWriter.write(document),
                row.status().equals("published"),
                document.text("vitality"),
                row.createdAt(),
                row.updatedAt());
    }

    private static PublisherView view(PublisherRow row) {
        // Where an organisation hosts its code is not known: its website is no such place for a crawler to go through.
        return new PublisherView(row.id(), row.id(), row.name(), List.of(), true, row.createdAt(), row.updatedAt());
    }

    private static Refusal notFound() {
        return Refusal.notFound(Text.of("Rien n'a cet identifiant.", "Nothing has this id."));
    }
}
