package coop.vigie.matching.need;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Export;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/organisations/{organisation}/needs")
@Tag(name = "needs")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationNeedsResource {

    private final ReadNeeds read;
    private final NeedAccess access;
    private final ObjectMapper json;

    OrganisationNeedsResource(ReadNeeds read, NeedAccess access, ObjectMapper json) {
        this.json = json;
        this.read = read;
        this.access = access;
    }

    @GET
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(
            operationId = "listOrganisationNeeds",
            summary = "List all needs of one's own organisation",
            description =
                    "Drafts and private ones included, the newest first. As CSV or NDJSON, all that the filters let through.")
    @Extension(name = "x-exports", value = "true")
    public Page<NeedView> list(
            @PathParam("organisation") String organisation, @BeanParam PageQuery page, @BeanParam NeedQuery query) {
        access.requireOrganisation(organisation);
        return read.all(page, query.filter(organisation));
    }

    @GET
    @Produces(Export.CSV)
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(hidden = true)
    public Response csv(@PathParam("organisation") String organisation, @BeanParam NeedQuery query) {
        access.requireOrganisation(organisation);
        return read.exportAll(query.filter(organisation)).csv(NeedColumns.NAMES, NeedColumns::of);
    }

    @GET
    @Produces(Export.NDJSON)
    @RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
    @Operation(hidden = true)
    public Response ndjson(@PathParam("organisation") String organisation, @BeanParam NeedQuery query) {
        access.requireOrganisation(organisation);
        return read.exportAll(query.filter(organisation)).ndjson(json);
    }
}
