package coop.vigie.membership.ledger;

import coop.vigie.kit.identity.Role;
import coop.vigie.membership.ledger.AuditRegister.Audit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}/ledger-verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Register")
class VerificationResource {

    private final RegisterAccess access;
    private final AuditRegister audit;

    VerificationResource(RegisterAccess access, AuditRegister audit) {
        this.access = access;
        this.audit = audit;
    }

    @Schema(description = "What replaying both ledgers gives")
    record VerificationView(
            String cooperative,
            boolean valid,
            long movements,
            long moneyMovements,
            @Schema(
                            description =
                                    "Hash of the last movement; note it elsewhere to see later that nothing was rewritten")
                    String hash,
            List<String> faults) {}

    @GET
    @RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
    @Operation(
            operationId = "verifyLedger",
            summary = "Verify the ledgers",
            description =
                    "Numbers, hashes and balances at every date are computed anew and compared with what is stored.")
    public VerificationView verify(@PathParam("id") String id) {
        access.requireKept(id);
        Audit found = audit.handle(id);
        return new VerificationView(
                id, found.faults().isEmpty(), found.movements(), found.moneyMovements(), found.hash(), found.faults());
    }
}
