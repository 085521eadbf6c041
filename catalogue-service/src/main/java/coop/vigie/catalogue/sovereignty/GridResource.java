package coop.vigie.catalogue.sovereignty;

import coop.vigie.catalogue.document.Parameters;
import coop.vigie.catalogue.sovereignty.Grid.Criterion;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.kit.web.Validation;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The grid of questions and its method page. */
@Path("/sovereignty")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sovereignty")
class GridResource {

    private final Grids grids;
    private final AddGrid add;
    private final Validation validation;
    private final Presentation presentation;
    private final Caller caller;

    GridResource(Grids grids, AddGrid add, Validation validation, Presentation presentation, Caller caller) {
        this.grids = grids;
        this.add = add;
        this.validation = validation;
        this.presentation = presentation;
        this.caller = caller;
    }

    @Schema(name = "GridDraft", description = "The whole next version of the grid")
    record GridDraft(
            @NotEmpty @Size(max = 50) @Valid List<@NotNull Criterion> criteria,
            @NotBlank @Size(max = 1000) @Schema(description = "Why it takes the place of the one before")
                    String note) {}

    @POST
    @Path("/grids")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "addGrid",
            summary = "Put a new version of the grid in force",
            description =
                    "Every platform is assessed again within minutes; earlier assessments stay, with the grid they were made by.")
    @APIResponse(
            responseCode = "201",
            description = "In force",
            content = @Content(schema = @Schema(implementation = Grid.class)))
    public Response add(GridDraft draft, @Context UriInfo uri) {
        validation.check(draft);
        Grid added = add.handle(draft.criteria(), draft.note(), caller.id());
        return Response.created(uri.getBaseUriBuilder()
                        .path("sovereignty/grids")
                        .path(String.valueOf(added.version()))
                        .build())
                .entity(added)
                .build();
    }

    @GET
    @Path("/grids")
    @PublicRead
    @Operation(operationId = "listGrids", summary = "All versions of the grid, the oldest first")
    public Page<Grid> grids() {
        return new Page<>(grids.all().stream().map(presentation::told).toList(), null, null);
    }

    @GET
    @Path("/grids/{version}")
    @PublicRead
    @Operation(operationId = "getGrid", summary = "A version of the grid")
    public Grid grid(@PathParam("version") int version) {
        return grids.ofVersion(version)
                .map(presentation::told)
                .orElseThrow(() -> Refusal.notFound(Text.of(
                        "La grille n'a pas de version " + version + ".", "The grid has no version " + version + ".")));
    }

    @GET
    @Path("/method")
    @PublicRead
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "readMethod", summary = "How platforms are assessed, as a page for people")
    public String method(
            @QueryParam("version")
                    @Parameter(
                            description = "The one in force where it is not given",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int32"))
                    String version) {
        Long wanted = Parameters.whole("version", version);
        return presentation.page(wanted == null ? grids.current() : grid((int) Math.min(wanted, Integer.MAX_VALUE)));
    }

    /** Shows a grid to people. */
    @ApplicationScoped
    static class Presentation {

        private final Template page;
        private final Languages languages;

        Presentation(@Location("sovereignty-method") Template page, Languages languages) {
            this.page = page;
            this.languages = languages;
        }

        Grid told(Grid grid) {
            return grid.in(languages.current());
        }

        String page(Grid grid) {
            return page.data("grid", grid)
                    .data("english", languages.current().getLanguage().equals("en"))
                    .render();
        }
    }
}
