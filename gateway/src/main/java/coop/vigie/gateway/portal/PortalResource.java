package coop.vigie.gateway.portal;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages of the portal, in French or English as the browser prefers. */
@Path("/")
@Tag(name = "Portal", description = "Pages for people")
@Produces(MediaType.TEXT_HTML)
@APIResponse(
        responseCode = "200",
        description = "The page",
        content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
class PortalResource {

    private final ServiceStates states;
    private final ProblemTypes problemTypes;
    private final Languages languages;

    PortalResource(ServiceStates states, ProblemTypes problemTypes, Languages languages) {
        this.states = states;
        this.problemTypes = problemTypes;
        this.languages = languages;
    }

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {

        private Templates() {}

        static native TemplateInstance home(boolean fr, String base);

        static native TemplateInstance status(boolean fr, List<ServiceStates.State> states);

        static native TemplateInstance problems(boolean fr, Locale locale, List<ProblemTypes.ProblemType> types);

        static native TemplateInstance problem(boolean fr, Locale locale, ProblemTypes.ProblemType type);
    }

    @GET
    @Operation(operationId = "getHomePage", summary = "What Vigie is, and how to begin")
    public TemplateInstance home(@Context UriInfo uri) {
        String base = uri.getBaseUri().toString();
        return Templates.home(isFrench(), base.substring(0, base.length() - 1));
    }

    @GET
    @Path("status")
    @Operation(operationId = "getStatusPage", summary = "Which services answer now")
    public TemplateInstance status() {
        return Templates.status(isFrench(), states.now());
    }

    @GET
    @Path("problems")
    @Operation(operationId = "getProblemTypesPage", summary = "The types of problem documents")
    public TemplateInstance problems() {
        return Templates.problems(isFrench(), languages.current(), problemTypes.all());
    }

    @GET
    @Path("problems/{code}")
    @Operation(
            operationId = "getProblemTypePage",
            summary = "What a type of problem means and what to do",
            description = "The address in the `type` member of each problem document (RFC 9457).")
    public TemplateInstance problem(@PathParam("code") String code) {
        ProblemTypes.ProblemType type = problemTypes
                .find(code)
                .orElseThrow(() -> Refusal.notFound(
                        Text.of("Ce type de problème n'existe pas.", "There is no such type of problem.")));
        return Templates.problem(isFrench(), languages.current(), type);
    }

    private boolean isFrench() {
        return languages.current().equals(Locale.FRENCH);
    }
}
