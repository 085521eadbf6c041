package coop.vigie.membership.member;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.membership.ledger.Parameters;
import coop.vigie.membership.member.Drafts.ClosingDraft;
import coop.vigie.membership.member.Drafts.CorrectionDraft;
import coop.vigie.membership.member.Drafts.NominalDraft;
import coop.vigie.membership.member.Drafts.VoteDraft;
import coop.vigie.membership.member.MemberViews.ElectorateView;
import coop.vigie.membership.member.MemberViews.EnteredView;
import coop.vigie.membership.member.MemberViews.ListView;
import coop.vigie.membership.member.MemberViews.PeriodView;
import coop.vigie.membership.member.MemberViews.PositionView;
import coop.vigie.membership.member.MemberViews.TallyView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "Transfers, corrections, the nominal, closings and votes")
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
class MemberResource {

    private final CorrectMovement correct;
    private final ChangeNominal changeNominal;
    private final ClosePeriod close;
    private final CountVotes count;
    private final ListPositions positions;

    MemberResource(
            CorrectMovement correct,
            ChangeNominal changeNominal,
            ClosePeriod close,
            CountVotes count,
            ListPositions positions) {
        this.correct = correct;
        this.changeNominal = changeNominal;
        this.close = close;
        this.count = count;
        this.positions = positions;
    }

    @GET
    @Path("/positions")
    @Operation(
            operationId = "listPositions",
            summary = "List all members and former members",
            description = "In the order of their numbers, with where each stands. The reading is logged.")
    public ListView<PositionView> positions(@PathParam("id") String id) {
        return new ListView<>(positions.handle(id));
    }

    @POST
    @Path("/corrections")
    @Idempotent(required = true)
    @Operation(
            operationId = "correctMovement",
            summary = "Correct a movement",
            description = "By its exact negative, once; the movement itself stays.")
    @APIResponseSchema(value = EnteredView.class, responseCode = "201", responseDescription = "Created")
    public Response corrections(@PathParam("id") String id, CorrectionDraft draft) {
        EnteredView entered = EnteredView.of(correct.handle(id, draft));
        return Response.created(URI.create("/membership/v1/cooperatives/" + id + "/movements/" + entered.number()))
                .entity(entered)
                .build();
    }

    @POST
    @Path("/nominal-changes")
    @Idempotent(required = true)
    @Operation(
            operationId = "changeNominal",
            summary = "Split or consolidate the nominal",
            description = "One movement for all holders; the capital stays as it is, and no share may be cut.")
    @APIResponseSchema(value = EnteredView.class, responseCode = "201", responseDescription = "Created")
    public Response nominal(@PathParam("id") String id, NominalDraft draft) {
        EnteredView entered = EnteredView.of(changeNominal.handle(id, draft));
        return Response.created(URI.create("/membership/v1/cooperatives/" + id + "/movements/" + entered.number()))
                .entity(entered)
                .build();
    }

    @POST
    @Path("/periods")
    @Idempotent(required = true)
    @Operation(
            operationId = "closePeriod",
            summary = "Close an accounting year",
            description = "Nothing takes effect on or before its last day any more.")
    @APIResponseSchema(value = PeriodView.class, responseCode = "201", responseDescription = "Created")
    public Response periods(@PathParam("id") String id, ClosingDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(PeriodView.of(close.handle(id, draft)))
                .build();
    }

    @GET
    @Path("/periods")
    @Operation(
            operationId = "listPeriods",
            summary = "List the closed accounting years",
            description = "Each with the capital and the register's position and hash on its last day.")
    public ListView<PeriodView> periods(@PathParam("id") String id) {
        return new ListView<>(close.list(id).stream().map(PeriodView::of).toList());
    }

    @GET
    @Path("/electorate")
    @Operation(
            operationId = "readElectorate",
            summary = "Read the electorate",
            description =
                    "Who may vote at the record date `on` (today by default): one member, one vote, in one college (M-08).")
    public ElectorateView electorate(@PathParam("id") String id, @QueryParam("on") String on) {
        return count.electorate(id, Parameters.date("on", on));
    }

    @POST
    @Path("/votes")
    @Idempotent
    @Operation(
            operationId = "countVotes",
            summary = "Count a ballot",
            description = "By the method of the statutes, against the electorate at the record date.")
    @APIResponseSchema(value = TallyView.class, responseCode = "200", responseDescription = "Done")
    public Response votes(@PathParam("id") String id, VoteDraft draft) {
        return Response.ok(count.handle(id, draft)).build();
    }
}
