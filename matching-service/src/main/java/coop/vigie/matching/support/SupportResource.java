package coop.vigie.matching.support;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.matching.search.Places;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/support")
@Tag(name = "support", description = "Organisations that accompany project holders")
@Produces(MediaType.APPLICATION_JSON)
class SupportResource {

    private final FindSupport find;

    SupportResource(FindSupport find) {
        this.find = find;
    }

    @GET
    @PublicRead
    @Operation(
            operationId = "findSupport",
            summary = "Find who accompanies",
            description = "In a domain and a territory; the most specific and the nearest first.")
    public Page<SupportView> list(
            @BeanParam PageQuery page,
            @QueryParam("domain") @Parameter(description = "Ids of domains, any of which will do") List<String> domains,
            @QueryParam("territory") @Parameter(description = "Official geographic code") String territory) {
        FieldErrors errors = new FieldErrors();
        Places.checkParameter(territory, "territory", errors);
        errors.throwIfAny();
        return find.asked(domains, territory, page);
    }
}
