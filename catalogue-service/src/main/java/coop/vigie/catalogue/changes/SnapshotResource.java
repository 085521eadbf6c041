package coop.vigie.catalogue.changes;

import coop.vigie.catalogue.document.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole catalogue at one moment, to begin a copy with. */
@Path("/snapshot")
@Tag(name = "Replication")
class SnapshotResource {

    private static final int BATCH = 500;

    private final FollowChanges follow;

    SnapshotResource(FollowChanges follow) {
        this.follow = follow;
    }

    @GET
    // One representation, whatever a client says it accepts.
    @Produces({"application/x-ndjson", "*/*"})
    @Operation(
            operationId = "getSnapshot",
            summary = "Everything public at this moment",
            description =
                    "One JSON object a line, in the shape of the feed's entries, by type and id. The header `Snapshot-Cursor` and"
                            + " the last line say where to go on in `GET /changes`; the last line also has the number of entries and the"
                            + " SHA-256 of all lines before it. Without that last line the file is not complete.")
    @APIResponse(
            responseCode = "200",
            description = "One entry a line, and a last line that closes the file",
            content = {@Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))})
    public Response snapshot() {
        long place = follow.placeOfNow();
        StreamingOutput body = output -> write(place, output);
        return Response.ok(body, "application/x-ndjson")
                .header("Snapshot-Cursor", ChangesResource.cursor(place))
                .build();
    }

    private void write(long place, OutputStream output) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(output, 1 << 16);
        MessageDigest digest = sha256();
        String type = "";
        String subject = "";
        long count = 0;
        List<ChangeStore.ChangeRow> rows;
        do {
            rows = follow.statesAt(place, type, subject, BATCH);
            for (ChangeStore.ChangeRow row : rows) {
                byte[] line = (Json.write(ChangeView.of(row)) + "\n").getBytes(StandardCharsets.UTF_8);
                digest.update(line);
                buffered.write(line);
                type = row.type();
                subject = row.subject();
                count++;
            }
        } while (rows.size() == BATCH);
        var end = Json.object()
                .put("cursor", ChangesResource.cursor(place))
                .put("count", count)
                .put("sha256", HexFormat.of().formatHex(digest.digest()));
        buffered.write((Json.write(end) + "\n").getBytes(StandardCharsets.UTF_8));
        buffered.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
