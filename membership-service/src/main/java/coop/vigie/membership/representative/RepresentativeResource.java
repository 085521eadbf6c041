package coop.vigie.membership.representative;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.ledger.Parameters;
import coop.vigie.membership.representative.MandateDrafts.EndDraft;
import coop.vigie.membership.representative.MandateDrafts.MandateDraft;
import coop.vigie.membership.representative.MandateDrafts.MatterDraft;
import coop.vigie.membership.rule.Recusal;
import coop.vigie.membership.rule.RuleCard;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An authority's representatives: for the authority alone, since they are persons. */
@Path("/organisations/{organisation}/representatives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Representatives", description = "Who sits for an authority, and when that person leaves the room")
@RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
class RepresentativeResource {

    private final RecordMandate record;
    private final MandateStore store;
    private final Caller caller;
    private final Validation validation;
    private final Languages languages;

    RepresentativeResource(
            RecordMandate record, MandateStore store, Caller caller, Validation validation, Languages languages) {
        this.record = record;
        this.store = store;
        this.caller = caller;
        this.validation = validation;
        this.languages = languages;
    }

    @Schema(description = "A mandate")
    record MandateView(
            UUID id,
            String cooperative,
            String name,
            String substitute,
            String act,
            LocalDate since,
            LocalDate until,
            LocalDate endedOn,
            String endReason,
            String functions) {

        static MandateView of(Mandate m) {
            return new MandateView(
                    m.id(),
                    m.cooperative(),
                    m.name(),
                    m.substitute(),
                    m.act(),
                    m.since(),
                    m.until(),
                    m.endedOn(),
                    m.endReason(),
                    m.functions());
        }
    }

    record MandatesView(List<MandateView> items) {}

    @Schema(description = "Whether the representative and its substitute leave the room")
    record RecusalView(
            String matter,
            @Schema(description = "required, advised or not-needed") String recusal,
            String detail,
            String rule,
            String article,
            String certainty,
            List<String> persons) {}

    @GET
    @Operation(
            operationId = "listRepresentatives",
            summary = "List the mandates",
            description = "The latest first; those that run on a day with `on`.")
    public MandatesView list(@PathParam("organisation") String organisation, @QueryParam("on") String on) {
        caller.requireOrganisation(organisation);
        LocalDate day = Parameters.date("on", on);
        return new MandatesView(store.of(organisation).stream()
                .filter(m -> day == null || m.runsOn(day))
                .map(MandateView::of)
                .toList());
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "openMandate",
            summary = "Record a mandate",
            description =
                    "By the act that names the representative; the one that runs in the same cooperative ends on the day before. A deliberation on a membership records its own.")
    @APIResponseSchema(value = MandateView.class, responseCode = "201", responseDescription = "Created")
    public Response open(@PathParam("organisation") String organisation, MandateDraft draft) {
        caller.requireOrganisation(organisation);
        Mandate opened = record.handle(organisation, draft);
        return Response.created(
                        URI.create("/membership/v1/organisations/" + organisation + "/representatives/" + opened.id()))
                .entity(MandateView.of(opened))
                .build();
    }

    @POST
    @Path("/{mandate}/end")
    @Idempotent
    @Operation(operationId = "endMandate", summary = "End a mandate", description = "Before its last day.")
    @APIResponseSchema(value = MandateView.class, responseCode = "200", responseDescription = "Done")
    public Response end(
            @PathParam("organisation") String organisation, @PathParam("mandate") String mandate, EndDraft draft) {
        caller.requireOrganisation(organisation);
        return Response.ok(MandateView.of(record.end(organisation, uuid(mandate), draft)))
                .build();
    }

    @POST
    @Path("/{mandate}/recusals")
    @Idempotent
    @Operation(
            operationId = "askRecusal",
            summary = "Ask who leaves the room",
            description =
                    "On a matter of the cooperative that the authority's assembly votes on (M-30). Nothing is written.")
    @APIResponseSchema(value = RecusalView.class, responseCode = "200", responseDescription = "Done")
    public Response recusal(
            @PathParam("organisation") String organisation, @PathParam("mandate") String mandate, MatterDraft draft) {
        caller.requireOrganisation(organisation);
        validation.check(draft);
        Mandate of = store.of(organisation).stream()
                .filter(m -> m.id().equals(uuid(mandate)))
                .findFirst()
                .orElseThrow(() -> unknown(mandate));
        if (!of.runsOn(draft.on())) {
            throw Mandate.outside("/on", of);
        }
        Recusal recusal = Recusal.on(draft.matter());
        RuleCard card = Rules.of(RuleId.M_30).card();
        RecusalView view = new RecusalView(
                draft.matter(),
                recusal.code(),
                recusal.label().in(languages.current()),
                card.id().code(),
                card.article(),
                card.certainty().code(),
                recusal == Recusal.NOT_NEEDED
                        ? List.of()
                        : of.substitute() == null ? List.of(of.name()) : List.of(of.name(), of.substitute()));
        return Response.ok(view).build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw unknown(text);
        }
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound(Text.of("Aucun mandat « %s ».".formatted(id), "No mandate \"%s\".".formatted(id)));
    }
}
