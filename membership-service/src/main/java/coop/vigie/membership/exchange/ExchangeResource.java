package coop.vigie.membership.exchange;

import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Idempotent;
import coop.vigie.kit.web.Languages;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.exchange.ImportRegister.Order;
import coop.vigie.membership.exchange.ImportRegister.Report;
import coop.vigie.membership.value.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/cooperatives/{id}")
@Tag(name = "Register")
@RolesAllowed({Role.COOPERATIVE_MANAGER, Role.ADMIN})
class ExchangeResource {

    private static final String CSV = "text/csv";
    private static final int MOST_SHOWN = 500;

    private final ImportRegister importRegister;
    private final ExportRegister export;
    private final Languages languages;

    ExchangeResource(ImportRegister importRegister, ExportRegister export, Languages languages) {
        this.importRegister = importRegister;
        this.export = export;
        this.languages = languages;
    }

    @Schema(description = "What came of an import; nothing was entered where there is an error")
    record ReportView(
            boolean entered,
            boolean dryRun,
            int rows,
            @Schema(description = "Members after the last line") long members,
            long shares,
            Money paid,
            Long lastMovement,
            @Schema(description = "All errors; at most 500 are shown") int errorCount,
            List<RowErrorView> errors) {}

    @Schema(description = "What is wrong with a line")
    record RowErrorView(
            @Schema(description = "Line of the CSV (the header is 1), or place of the object in the JSON") int line,
            String field,
            String code,
            String detail) {}

    @POST
    @Path("/imports")
    @Consumes({CSV, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent(required = true)
    @Operation(
            operationId = "importRegister",
            summary = "Bring an existing register in",
            description =
                    "CSV (`text/csv`) or Open Cap Format (`application/json`), with its historic dates, replayed line by line; into an empty register only. All or nothing: where a line is wrong, 409 with each error by line (`rowErrors`) and nothing is entered. `dryRun=true` only tries: 200.")
    @APIResponse(
            responseCode = "200",
            description = "Tried only",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportView.class)))
    @APIResponseSchema(value = ReportView.class, responseCode = "201", responseDescription = "Created")
    public Response importRegister(
            @PathParam("id") String id,
            @HeaderParam("Content-Type") @Parameter(hidden = true) String type,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("breachAcknowledged")
                    @Parameter(
                            description = "Why a register that was over the public ceiling is taken over all the same")
                    String breachAcknowledged,
            String body) {
        if (body == null || body.isBlank()) {
            throw Refusal.invalid("", "not-blank", Text.of("Le fichier est attendu.", "The file is expected."));
        }
        String format = type != null && type.toLowerCase(Locale.ROOT).startsWith(CSV) ? "csv" : "ocf";
        Report report = importRegister.handle(id, new Order(format, body, dryRun, breachAcknowledged));
        if (!report.errors().isEmpty() && !dryRun) {
            throw refusal(report);
        }
        return Response.status(dryRun ? Response.Status.OK : Response.Status.CREATED)
                .entity(view(report, dryRun))
                .build();
    }

    @GET
    @Path("/register-export")
    @Produces({CSV + ";charset=UTF-8", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportRegister",
            summary = "Take the register out",
            description =
                    "By `Accept`: CSV, or Open Cap Format as JSON. What is written can be brought in again and gives the same holdings.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {@Content(mediaType = "text/csv"), @Content(mediaType = "application/json")})
    public Response export(@PathParam("id") String id, @HeaderParam("Accept") @Parameter(hidden = true) String accept) {
        boolean json = accept != null && accept.contains("json") && !accept.contains(CSV);
        String body = json ? export.asOcf(id) : export.asCsv(id);
        return Response.ok(body, json ? MediaType.APPLICATION_JSON : CSV + ";charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"registre-" + id + (json ? ".ocf.json" : ".csv") + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Refusal refusal(Report report) {
        return Refusal.conflict(
                        "import-refused",
                        Wording.of(
                                "%d {erreur|erreurs} : rien n'a été repris. Corrigez {la ligne indiquée|les lignes indiquées}.",
                                "%d {error|errors}: nothing was brought in. Correct the {line|lines} listed.",
                                report.errors().list().size()))
                .with("rows", report.rows())
                .with("rowErrors", errors(report));
    }

    private ReportView view(Report report, boolean dryRun) {
        return new ReportView(
                !dryRun,
                dryRun,
                report.rows(),
                report.holders(),
                report.shares(),
                Money.of(report.paid()),
                dryRun ? null : report.lastMovement(),
                report.errors().list().size(),
                errors(report));
    }

    private List<RowErrorView> errors(Report report) {
        return report.errors().list().stream()
                .limit(MOST_SHOWN)
                .map(e -> new RowErrorView(
                        e.line(), e.field(), e.code(), e.detail().in(languages.current())))
                .toList();
    }
}
