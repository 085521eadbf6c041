package coop.vigie.catalogue.platform;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Problem;
import coop.vigie.kit.web.Problems;
import coop.vigie.kit.web.Validation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many proposals decided at once, as after an import: each on its own, whatever becomes of the others. */
@Path("/revisions/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MODERATOR, Role.ADMIN})
@Tag(name = "Moderation")
class DecisionResource {

    private static final List<String> DECISIONS = List.of("publication", "rejection");

    private final PublishRevision publish;
    private final DecideRevision decide;
    private final Validation validation;
    private final Languages languages;
    private final Caller caller;

    DecisionResource(
            PublishRevision publish, DecideRevision decide, Validation validation, Languages languages, Caller caller) {
        this.publish = publish;
        this.decide = decide;
        this.validation = validation;
        this.languages = languages;
        this.caller = caller;
    }

    @Schema(name = "DecisionBatch")
    record BatchDraft(@NotEmpty @Size(max = 200) @Valid List<@NotNull DecisionDraft> items) {}

    @Schema(name = "Decision", description = "What to do with one proposal")
    record DecisionDraft(
            @NotBlank @Size(max = 80) @Schema(description = "Id of the platform") String platform,
            @NotNull @Schema(description = "Number of the revision") Integer revision,
            @NotNull @Schema(description = "`publication` or `rejection`", pattern = "publication|rejection")
                    String decision,
            @Size(max = 1000) @Schema(description = "Required for a rejection") String reason) {}

    @Schema(name = "DecisionOutcomes")
    record BatchView(List<OutcomeView> items) {}

    @Schema(name = "DecisionOutcome", description = "What became of one decision")
    record OutcomeView(
            String platform,
            Integer revision,
            @Schema(description = "HTTP status of this decision alone") int status,
            @Schema(description = "The platform's version after a publication") Long version,
            @Schema(description = "Why it was refused") Problem problem) {}

    @POST
    @Idempotent
    @Operation(
            operationId = "decideRevisions",
            summary = "Publish or reject up to 200 proposals",
            description = "Each decision stands alone and answers with its own status.")
    @APIResponse(
            responseCode = "207",
            description = "The status of each decision, in the order sent",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response decideAll(BatchDraft draft, @Context UriInfo uri) {
        check(draft);
        return Response.status(207)
                .entity(new BatchView(
                        draft.items().stream().map(item -> one(item, uri)).toList()))
                .build();
    }

    private void check(BatchDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        if (errors.isEmpty()) {
            for (int i = 0; i < draft.items().size(); i++) {
                errors.check(
                        DECISIONS.contains(draft.items().get(i).decision()),
                        "/items/" + i + "/decision",
                        "unknown-value",
                        Text.of(
                                "Valeurs possibles : " + String.join(", ", DECISIONS) + ".",
                                "Possible values: " + String.join(", ", DECISIONS) + "."));
            }
        }
        errors.throwIfAny();
    }

    private OutcomeView one(DecisionDraft draft, UriInfo uri) {
        try {
            Long version = QuarkusTransaction.requiringNew().call(() -> decide(draft));
            return new OutcomeView(draft.platform(), draft.revision(), 200, version, null);
        } catch (Refusal refusal) {
            String origin = uri.getBaseUri().resolve("/").toString().replaceFirst("/$", "");
            Problem problem = Problems.of(
                    refusal, new Problems.Place(origin, uri.getRequestUri().getPath(), null, languages.current()));
            return new OutcomeView(draft.platform(), draft.revision(), problem.status(), null, problem);
        }
    }

    private Long decide(DecisionDraft draft) {
        if (draft.decision().equals("publication")) {
            return publish.handle(draft.platform(), draft.revision(), caller.id(), caller.has(Role.ADMIN))
                    .version();
        }
        if (draft.reason() == null || draft.reason().isBlank()) {
            throw Refusal.invalid(
                    "/reason", "required", Text.of("Un rejet donne son motif.", "A rejection gives its reason."));
        }
        decide.handle(draft.platform(), draft.revision(), caller.id(), draft.reason());
        return null;
    }
}
