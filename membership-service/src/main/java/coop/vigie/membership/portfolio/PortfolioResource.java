package coop.vigie.membership.portfolio;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.document.TablePdf;
import coop.vigie.membership.ledger.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/organisations/{organisation}/portfolio")
@Tag(name = "Portfolio", description = "An authority's holdings in all cooperatives, for its annual accounts")
@RolesAllowed({Role.INSTITUTION_AGENT, Role.ADMIN})
class PortfolioResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final BuildPortfolio build;
    private final Caller caller;
    private final Author author;

    PortfolioResource(BuildPortfolio build, Caller caller, Author author) {
        this.build = build;
        this.caller = caller;
        this.author = author;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX, PDF})
    @Operation(
            operationId = "readPortfolio",
            summary = "Read an authority's holdings",
            description =
                    "At a date (`asOf`), by account, with unpaid amounts, losses to provision, representatives and deadlines; JSON, CSV, XLSX or PDF by `Accept`.")
    @APIResponse(
            responseCode = "200",
            description = "The holdings",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PortfolioView.class)),
                @Content(mediaType = CSV),
                @Content(mediaType = XLSX),
                @Content(mediaType = PDF)
            })
    public Response read(
            @PathParam("organisation") String organisation,
            @QueryParam("asOf") String asOf,
            @Context HttpHeaders headers) {
        caller.requireOrganisation(organisation);
        Portfolio portfolio = build.handle(organisation, day(asOf));
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isWildcardType() || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                break;
            }
            if (type.isCompatible(MediaType.valueOf(CSV))) {
                return file(PortfolioCsvWriter.write(portfolio), CSV + ";charset=UTF-8", portfolio, ".csv");
            }
            if (type.isCompatible(MediaType.valueOf(XLSX))) {
                return file(PortfolioXlsxWriter.write(portfolio), XLSX, portfolio, ".xlsx");
            }
            if (type.isCompatible(MediaType.valueOf(PDF))) {
                String title = "Portefeuille de parts sociales au " + portfolio.asOf() + " — " + portfolio.name();
                return file(
                        TablePdf.write(title, PortfolioTable.COLUMNS, PortfolioTable.rows(portfolio)),
                        PDF,
                        portfolio,
                        ".pdf");
            }
        }
        return Response.ok(PortfolioView.of(portfolio), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/deadlines.ics")
    @Produces("text/calendar")
    @Operation(
            operationId = "readDeadlines",
            summary = "Follow the deadlines",
            description =
                    "Appeals, payments, calls, formal notices, mandates and the de minimis window as an iCalendar feed.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {@Content(mediaType = "text/calendar")})
    public Response deadlines(@PathParam("organisation") String organisation) {
        caller.requireOrganisation(organisation);
        Portfolio portfolio = build.handle(organisation, author.today());
        return Response.ok(DeadlineCalendarWriter.write(portfolio, author.now()), "text/calendar;charset=UTF-8")
                .build();
    }

    private LocalDate day(String asOf) {
        LocalDate day = Parameters.date("asOf", asOf);
        return day == null ? author.today() : day;
    }

    private static Response file(byte[] body, String type, Portfolio portfolio, String extension) {
        String name = "portefeuille-" + portfolio.asOf() + extension;
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
