package coop.vigie.catalogue.sovereignty;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PublicRead;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The grid of questions and its method page. */
@Path("/sovereignty")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sovereignty")
class GridResource {

    private final Template page;
    private final Languages languages;

    GridResource(@Location("sovereignty-method") Template page, Languages languages) {
        this.page = page;
        this.languages = languages;
    }

    @GET
    @Path("/grids")
    @PublicRead
    @Operation(operationId = "listGrids", summary = "All versions of the grid, the oldest first")
    public Page<Grid> grids() {
        return new Page<>(Grid.all(), null, null);
    }

    @GET
    @Path("/grids/{version}")
    @PublicRead
    @Operation(operationId = "getGrid", summary = "A version of the grid")
    public Grid grid(@PathParam("version") int version) {
        return Grid.ofVersion(version)
                .orElseThrow(() -> Refusal.notFound(Text.of(
                        "La grille n'a pas de version " + version + ".", "The grid has no version " + version + ".")));
    }

    @GET
    @Path("/method")
    @PublicRead
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "readMethod", summary = "How platforms are assessed, as a page for people")
    public String method() {
        return page.data("grid", Grid.current())
                .data("english", languages.current().getLanguage().equals("en"))
                .render();
    }
}
