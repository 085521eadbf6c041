package coop.vigie.matching.support;

import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.need.NeedAccess;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/needs/{id}/support")
@Tag(name = "support")
@Produces(MediaType.APPLICATION_JSON)
class NeedSupportResource {

    private final NeedAccess access;
    private final FindSupport find;

    NeedSupportResource(NeedAccess access, FindSupport find) {
        this.access = access;
        this.find = find;
    }

    @GET
    @Operation(
            operationId = "findNeedSupport",
            summary = "Find who accompanies a need",
            description = "In the need's domains and territory.")
    public Page<SupportView> list(@PathParam("id") String id, @BeanParam PageQuery page) {
        Need need = access.readable(id);
        return find.handle(need.domains(), need.territory(), page);
    }
}
