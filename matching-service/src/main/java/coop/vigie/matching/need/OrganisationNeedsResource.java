package coop.vigie.matching.need;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/organisations/{organisation}/needs")
@Tag(name = "needs")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationNeedsResource {

    private final ReadNeeds read;
    private final NeedAccess access;

    OrganisationNeedsResource(ReadNeeds read, NeedAccess access) {
        this.read = read;
        this.access = access;
    }

    @GET
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "listOrganisationNeeds",
            summary = "List all needs of one's own organisation",
            description = "Drafts and private ones included, the newest first.")
    public Page<NeedView> list(
            @PathParam("organisation") String organisation,
            @BeanParam PageQuery page,
            @QueryParam("state") String state,
            @QueryParam("domain") String domain,
            @QueryParam("function") String function,
            @QueryParam("territory") String territory) {
        access.requireOrganisation(organisation);
        return read.all(page, new NeedFilter(organisation, state, domain, function, territory));
    }
}
