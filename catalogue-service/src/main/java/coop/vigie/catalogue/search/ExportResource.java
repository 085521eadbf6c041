package coop.vigie.catalogue.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.search.ExportStore.ExportRow;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The platforms that a search finds, all of them, in other formats than pages of JSON; streamed, whatever their number. */
@Path("/platforms")
@Tag(name = "Platforms")
class ExportResource {

    private static final int BATCH = 500;

    private final ExportStore store;
    private final CheckQuery check;
    private final Vocabularies vocabularies;
    private final UriInfo uri;

    ExportResource(ExportStore store, CheckQuery check, Vocabularies vocabularies, UriInfo uri) {
        this.store = store;
        this.check = check;
        this.vocabularies = vocabularies;
        this.uri = uri;
    }

    @GET
    @Produces("text/csv;qs=0.2")
    @Operation(hidden = true)
    public Response csv(@BeanParam PlatformQuery query) {
        return stream(
                query, "text/csv;charset=UTF-8", new Format(PlatformCsvWriter.header(), PlatformCsvWriter::line, ""));
    }

    @GET
    @Produces("application/x-ndjson;qs=0.2")
    @Operation(hidden = true)
    public Response ndjson(@BeanParam PlatformQuery query) {
        return stream(query, "application/x-ndjson", new Format("", row -> line(row) + "\n", ""));
    }

    @GET
    @Produces("application/ld+json;qs=0.2")
    @Operation(hidden = true)
    public Response linkedData(@BeanParam PlatformQuery query) {
        LinkedDataWriter writer = linkedDataWriter();
        return stream(
                query,
                "application/ld+json",
                new Format(writer.start(), row -> ",\n" + writer.platform(row), writer.end()));
    }

    @GET
    @Path("/{id}")
    @Produces("application/ld+json;qs=0.2")
    @Operation(hidden = true)
    public Response onePlatform(@PathParam("id") String id) {
        ExportRow row = store.find(id)
                .orElseThrow(() -> Refusal.notFound(Text.of(
                        "Aucune plateforme publiée n'a l'identifiant « " + id + " ».",
                        "No published platform has the id \"" + id + "\".")));
        LinkedDataWriter writer = linkedDataWriter();
        return Response.ok(writer.start() + ",\n" + writer.platform(row) + writer.end(), "application/ld+json")
                .build();
    }

    private LinkedDataWriter linkedDataWriter() {
        return new LinkedDataWriter(uri.getBaseUri(), vocabularies.current());
    }

    /** How a format begins, writes a platform, and ends. */
    private record Format(String start, Function<ExportRow, String> platform, String end) {}

    private Response stream(PlatformQuery query, String type, Format format) {
        check.handle(query);
        Conditions found = store.found(query);
        StreamingOutput body = output -> write(found, format, output);
        return Response.ok(body, type).header("Vary", "Accept").build();
    }

    private void write(Conditions found, Format format, OutputStream output) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(output, 1 << 16);
        buffered.write(format.start().getBytes(StandardCharsets.UTF_8));
        String after = "";
        List<ExportRow> rows;
        do {
            rows = store.after(found, after, BATCH);
            for (ExportRow row : rows) {
                buffered.write(format.platform().apply(row).getBytes(StandardCharsets.UTF_8));
                after = row.id();
            }
        } while (rows.size() == BATCH);
        buffered.write(format.end().getBytes(StandardCharsets.UTF_8));
        buffered.flush();
    }

    private static String line(ExportRow row) {
        ObjectNode platform =
                Json.object().put("id", row.id()).put("version", row.version()).put("status", row.status());
        platform.setAll(Json.object(row.document()));
        if (row.publishedAt() != null) {
            platform.put("publishedAt", row.publishedAt().toString());
        }
        platform.put("updatedAt", row.updatedAt().toString());
        return Json.write(platform);
    }
}
