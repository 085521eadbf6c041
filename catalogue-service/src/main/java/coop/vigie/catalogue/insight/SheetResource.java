package coop.vigie.catalogue.insight;

import coop.vigie.catalogue.document.Parameters;
import coop.vigie.kit.web.PublicRead;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sheet for elected members. It is a French document whatever the language of the request. */
@Path("/platforms")
@Tag(name = "Platforms")
class SheetResource {

    private static final String NO_BREAK = "\u00A0";
    private static final Pattern BEFORE_MARK = Pattern.compile(" (?=[?!:;»%€])");

    private final MakeSheet make;
    private final Template page;

    SheetResource(MakeSheet make, @Location("sheet") Template page) {
        this.make = make;
        this.page = page;
    }

    @GET
    @Path("/{id}/sheet")
    @PublicRead
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getSheet",
            summary = "A page on the platform for elected members, in HTML or PDF by Accept",
            description =
                    "What it does, for whom, who steers it and how one joins, its sovereignty, who uses it nearby, what it costs to"
                            + " try, and the sources.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING))
            })
    public Response html(
            @PathParam("id") String id,
            @QueryParam("territory") @Parameter(description = "Code of the territory whose neighbours' uses come first")
                    String territory) {
        return Response.ok(render(id, territory))
                .header("Content-Language", "fr")
                .build();
    }

    @GET
    @Path("/{id}/sheet")
    @PublicRead
    @Produces("application/pdf;qs=0.2")
    @Operation(hidden = true)
    public Response pdf(@PathParam("id") String id, @QueryParam("territory") String territory) throws IOException {
        return Response.ok(SheetPdf.write(render(id, territory)))
                .header("Content-Language", "fr")
                .header("Content-Disposition", "inline; filename=\"fiche-" + id + ".pdf\"")
                .build();
    }

    private String render(String id, String territory) {
        Parameters.territory("territory", territory);
        return unbreakable(page.data("sheet", make.handle(id, territory)).render());
    }

    /** A French line never begins with a mark that has a space before it, nor ends with an opening quotation mark. */
    private static String unbreakable(String french) {
        return BEFORE_MARK.matcher(french).replaceAll(NO_BREAK).replace("« ", "«" + NO_BREAK);
    }
}
