package coop.vigie.catalogue.sovereignty;

import coop.vigie.catalogue.document.StandardNote;
import coop.vigie.catalogue.sovereignty.Assessment.Finding;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.PublicRead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sovereignty assessment of a platform. */
@Path("/platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sovereignty", description = "How sovereign the use of a platform is, by a public grid")
class SovereigntyResource {

    private final AssessmentStore store;
    private final GiveEvidence give;
    private final Grids grids;
    private final Languages languages;
    private final Caller caller;

    SovereigntyResource(AssessmentStore store, GiveEvidence give, Grids grids, Languages languages, Caller caller) {
        this.store = store;
        this.give = give;
        this.grids = grids;
        this.languages = languages;
        this.caller = caller;
    }

    /** An answer with its proof. */
    @Schema(name = "Evidence", description = "An answer to a question of the grid, with its proof")
    record EvidenceDraft(
            @NotBlank @Schema(description = "Id of the criterion") String criterion,
            @NotBlank @Schema(description = "met, partly, not-met, unknown or not-applicable") String answer,
            @NotBlank @Size(max = 2000) @Schema(description = "Address of the page that shows it") String link,
            @NotNull @Schema(description = "When it was seen") LocalDate dated,
            @Size(max = 1000) String note) {}

    /** The proof of an answer. */
    @Schema(name = "CriterionEvidence")
    record EvidenceView(
            @Schema(description = "Fields of the platform that it was read from") List<String> fields,
            @Schema(description = "Where the values of these fields come from") List<FieldSource> sources,
            String link,
            LocalDate dated,
            String note) {}

    /** Where the value of a field comes from. */
    @Schema(name = "FieldSource")
    record FieldSource(
            String field,
            @Schema(description = "`declared`, or the format of a file") String source,
            @Schema(description = "For people") String label,
            @Schema(description = "Where it can be seen") String link,
            @Schema(description = "When it was brought in") Instant at) {

        FieldSource in(Locale language) {
            return new FieldSource(field, source, StandardNote.ofSource(language, label), link, at);
        }
    }

    /** A question and its answer. */
    @Schema(name = "CriterionAnswer")
    record CriterionView(String id, String question, String method, int weight, String answer, EvidenceView evidence) {}

    /** An assessment. */
    @Schema(name = "Sovereignty", description = "The assessment of a platform; unknown never counts as met")
    record SovereigntyView(
            String platform,
            int gridVersion,
            Instant assessedAt,
            @Schema(description = "0 to 100 over the criteria whose answer is known; absent where none is")
                    Integer score,
            @Schema(description = "0 to 100, the share of the criteria whose answer is not known") int unknown,
            List<CriterionView> criteria,
            @Schema(description = "Earlier assessments, the latest first") List<PastView> history) {}

    /** An earlier assessment. */
    @Schema(name = "PastAssessment")
    record PastView(int gridVersion, Instant assessedAt, Integer score, int unknown) {}

    @GET
    @Path("/{id}/sovereignty")
    @PublicRead
    @Operation(
            operationId = "getSovereignty",
            summary = "The sovereignty assessment of a platform, criterion by criterion with its evidence")
    public SovereigntyView get(@PathParam("id") String id) {
        if (!store.isKnown(id)) {
            throw Refusal.notFound(Text.of(
                    "Aucune plateforme publiée n'a l'identifiant « " + id + " ».",
                    "No published platform has the id \"" + id + "\"."));
        }
        List<AssessmentStore.AssessmentRow> history = store.history(id);
        AssessmentStore.AssessmentRow latest = history.get(0);
        Assessment assessment = latest.value();
        Grid grid = grids.ofVersion(assessment.gridVersion()).orElseGet(grids::current);
        List<FieldSource> sources = store.sources(id);
        return new SovereigntyView(
                id,
                assessment.gridVersion(),
                latest.assessedAt(),
                assessment.score(),
                assessment.unknown(),
                assessment.findings().stream()
                        .map(finding -> view(grid, finding, sources))
                        .toList(),
                history.stream()
                        .skip(1)
                        .map(row -> new PastView(
                                row.gridVersion(),
                                row.assessedAt(),
                                row.value().score(),
                                row.value().unknown()))
                        .toList());
    }

    @POST
    @Path("/{id}/sovereignty/evidence")
    @Idempotent
    @RolesAllowed({Role.MODERATOR, Role.ADMIN})
    @Operation(operationId = "giveEvidence", summary = "Answer a question of the grid for a platform, with a proof")
    @APIResponseSchema(
            value = SovereigntyView.class,
            responseCode = "200",
            responseDescription = "The assessment with the answer in it")
    public Response give(@PathParam("id") String id, EvidenceDraft draft) {
        get(id);
        give.handle(id, draft, caller.id());
        return Response.ok(get(id)).build();
    }

    private CriterionView view(Grid grid, Finding finding, List<FieldSource> sources) {
        Grid.Criterion criterion = grid.criteria().stream()
                .filter(c -> c.id().equals(finding.criterion()))
                .findFirst()
                .orElseThrow();
        boolean english = languages.current().getLanguage().equals("en");
        return new CriterionView(
                criterion.id(),
                english ? criterion.questionEn() : criterion.questionFr(),
                english ? criterion.methodEn() : criterion.methodFr(),
                criterion.weight(),
                finding.answer().code(),
                new EvidenceView(
                        finding.fields(),
                        sources.stream()
                                .filter(source -> finding.fields().contains(source.field()))
                                .map(source -> source.in(languages.current()))
                                .toList(),
                        finding.link(),
                        finding.dated(),
                        finding.note()));
    }
}
