package coop.vigie.membership.document;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.membership.document.DocumentStore.DocumentRow;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.MovementStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/documents/{hash: [0-9a-f]{64}}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class VerificationResource {

    private final DocumentStore store;
    private final MovementStore movements;

    VerificationResource(DocumentStore store, MovementStore movements) {
        this.store = store;
        this.movements = movements;
    }

    /** What may be told to whoever holds the paper. */
    @Schema(description = "A document that was issued here")
    record VerificationView(
            String hash,
            String kind,
            String title,
            String number,
            String cooperative,
            Instant issuedAt,
            @Schema(description = "Number of the last movement of the register that it was made from") long position,
            @Schema(description = "Whether the register still carries that movement with the hash that it had")
                    boolean registerUnchanged) {}

    @GET
    @PublicRead
    @Operation(
            operationId = "verifyDocument",
            summary = "Verify a document by its hash",
            description = "Says what was issued under this hash and from which register; nothing of what it says.")
    public VerificationView verify(@PathParam("hash") String hash) {
        DocumentRow row = store.find(hash)
                .orElseThrow(() -> Refusal.notFound(Text.of(
                        "Aucun document n'a été émis ici sous cette empreinte.",
                        "No document was issued here under this hash.")));
        boolean unchanged = row.position() == 0
                || movements
                        .find(row.cooperative(), row.position())
                        .map(Movement::hash)
                        .filter(row.positionHash()::equals)
                        .isPresent();
        DocumentKind kind = DocumentKind.of(row.kind());
        return new VerificationView(
                row.hash(),
                row.kind(),
                kind.title(),
                row.number(),
                row.cooperative(),
                row.issuedAt(),
                row.position(),
                unchanged);
    }
}
