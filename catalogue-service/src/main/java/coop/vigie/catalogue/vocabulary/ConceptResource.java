package coop.vigie.catalogue.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Parameters;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import coop.vigie.kit.web.Validation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The concepts of the vocabulary. */
@Path("/concepts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vocabulary", description = "Domains and functions, with the everyday words for them")
class ConceptResource {

    private final Vocabularies vocabularies;
    private final SaveConcept save;
    private final Validation validation;
    private final Caller caller;

    ConceptResource(Vocabularies vocabularies, SaveConcept save, Validation validation, Caller caller) {
        this.vocabularies = vocabularies;
        this.save = save;
        this.validation = validation;
        this.caller = caller;
    }

    @Schema(name = "ConceptMerger")
    record MergerDraft(
            @NotBlank @Schema(description = "Id of the concept that takes its place") String into,
            @Size(max = 1000) String note) {}

    @GET
    @PublicRead
    @Operation(operationId = "listConcepts", summary = "Concepts by kind, domain or words")
    public Page<Concept> list(
            @QueryParam("kind") String kind,
            @QueryParam("domain") String domain,
            @QueryParam("q") String q,
            @BeanParam PageQuery query) {
        Parameters.oneOf("kind", kind, ConceptShape.KINDS);
        Vocabulary vocabulary = vocabularies.current();
        List<String> domains = domain == null ? List.of() : vocabulary.idsOf(domain, Concept.DOMAIN);
        Parameters.known("domain", domain, id -> !domains.isEmpty(), "/catalogue/v1/concepts?kind=domain");
        String after = query.after().map(p -> p.get(0)).orElse("");
        List<String> words = q == null ? List.of() : PlainWords.of(q);
        List<Concept> found = vocabulary.all().stream()
                .filter(Concept::living)
                .filter(c -> kind == null || c.kind().equals(kind))
                .filter(c -> domain == null || c.broader().stream().anyMatch(domains::contains))
                .filter(c -> words.isEmpty()
                        || c.labels().anyMatch(label -> PlainWords.of(label).containsAll(words)))
                .sorted(Comparator.comparing(Concept::id))
                .toList();
        Stream<Concept> page =
                found.stream().filter(c -> c.id().compareTo(after) > 0).limit(query.fetch());
        return query.page(page.toList(), c -> List.of(c.id()), found::size);
    }

    @GET
    @Path("/{id}")
    @PublicRead
    @Operation(
            operationId = "getConcept",
            summary = "Read a concept",
            description = "A merged one answers 308 with the address of its successor.")
    @APIResponseSchema(value = Concept.class, responseCode = "200", responseDescription = "The concept")
    @APIResponse(
            responseCode = "308",
            description = "Merged into another concept",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Concept.class)))
    public Response get(@PathParam("id") String id, @Context UriInfo uri) {
        Concept concept = vocabularies.current().find(id).orElseThrow(() -> SaveConcept.notFound(id));
        if (!concept.living()) {
            return Response.status(308)
                    .location(uri.getBaseUriBuilder()
                            .path("concepts")
                            .path(concept.mergedInto())
                            .build())
                    .entity(concept)
                    .build();
        }
        return answer(Response.ok(), concept);
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "addConcept", summary = "Add a concept")
    @APIResponseSchema(value = Concept.class, responseCode = "201", responseDescription = "Added")
    @RequestBody(content = @Content(schema = @Schema(ref = "#/components/schemas/ConceptDocument")))
    public Response add(JsonNode document) {
        Concept added = save.handle(document, caller.id());
        return answer(Response.created(URI.create("concepts/" + added.id())), added);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "changeConcept", summary = "Change a concept by a JSON Merge Patch (RFC 7396)")
    @APIResponseSchema(value = Concept.class, responseCode = "200", responseDescription = "As it is now")
    @RequestBody(content = @Content(schema = @Schema(ref = "#/components/schemas/ConceptPatch")))
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return answer(Response.ok(), save.change(id, ifMatch, patch, caller.id()));
    }

    @POST
    @Path("/{id}/merger")
    @Idempotent
    @RolesAllowed({Role.MODERATOR, Role.ADMIN})
    @Operation(
            operationId = "mergeConcept",
            summary = "Merge a concept into another, which takes over its labels and examples")
    @APIResponseSchema(
            value = Concept.class,
            responseCode = "200",
            responseDescription = "The concept that took the place of the other")
    public Response merge(@PathParam("id") String id, MergerDraft draft) {
        validation.check(draft);
        return answer(Response.ok(), save.merge(id, draft.into(), draft.note(), caller.id()));
    }

    private static Response answer(Response.ResponseBuilder response, Concept concept) {
        return response.entity(concept)
                .header("ETag", ETags.of(concept.version()))
                .build();
    }
}
